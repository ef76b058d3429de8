package no.samsvar.app.audit;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import no.samsvar.app.data.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Seals the log every second, and a last time before the application stops. The head is then also
 * kept outside the database, where the end of the log can be missed.
 */
@Component
class Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private final AuditLog log;
    private final DataFolder folder;
    private long kept = -1;

    Sealing(AuditLog log, DataFolder folder) {
        this.log = log;
        this.folder = folder;
    }

    @Scheduled(fixedDelay = 1000)
    @PreDestroy
    synchronized void seal() {
        try {
            while (log.seal() >= AuditLog.AT_ONCE) {
                Thread.onSpinWait();
            }
            ChainedEvent head = log.head().orElse(null);
            if (head != null && head.index() != kept) {
                folder.log(Head.FILE, new Head(head.index(), head.hash()).line());
                kept = head.index();
            }
        } catch (DataAccessException | TransactionException | IOException e) {
            LOG.warn("the audit log was not sealed this time: {}", e.getClass().getSimpleName());
        }
    }
}
