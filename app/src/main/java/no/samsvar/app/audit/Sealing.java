package no.samsvar.app.audit;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals the log every second, and a last time before the application stops. */
@Component
class Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private final AuditLog log;

    Sealing(AuditLog log) {
        this.log = log;
    }

    @Scheduled(fixedDelay = 1000)
    @PreDestroy
    void seal() {
        try {
            while (log.seal() >= 5000) {
                Thread.onSpinWait();
            }
        } catch (DataAccessException e) {
            LOG.warn("the audit log was not sealed this time: {}", e.getClass().getSimpleName());
        }
    }
}
