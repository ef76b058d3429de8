package no.samsvar.app.people;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.audit.AuditLog.Seen;
import no.samsvar.app.audit.AuditRow;
import no.samsvar.app.audit.ChainedEvent;
import no.samsvar.app.audit.Head;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Who saw and did what, for those who look after it. */
@Controller
public class AuditController {
    private static final int PAGE = 100;
    private static final int BATCH = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    /**
     * @param actions to choose from
     * @param older address of the next page, or null on the last
     * @param wrongDay whether the day could not be read
     */
    public record Audit(
            List<Seen> rows,
            List<String> actions,
            String who,
            String action,
            String day,
            boolean wrongDay,
            @Nullable String older,
            @Nullable Head head) {
        /** What was done, in words; as it is in the log where there are none. */
        public String did(Texts texts, String action) {
            String key = "audit.did." + action;
            return texts.has(key) ? texts.get(key) : action;
        }

        /** What came of it, likewise. */
        public String came(Texts texts, String outcome) {
            String key = "audit.came." + outcome;
            return texts.has(key) ? texts.get(key) : outcome;
        }
    }

    @Needs(Action.SEE_AUDIT)
    @GetMapping("/audit")
    Html audit(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        LocalDate date = date(day);
        Instant from = date == null ? null : date.atStartOfDay(Texts.ZONE).toInstant();
        Instant to = date == null ? null : date.plusDays(1).atStartOfDay(Texts.ZONE).toInstant();
        List<Seen> rows = log.newest(before, who.strip(), action, from, to, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<Seen> shown = more ? rows.subList(0, PAGE) : rows;
        String older =
                more
                        ? UriComponentsBuilder.fromPath("/audit")
                                .queryParam("who", "{who}")
                                .queryParam("action", "{action}")
                                .queryParam("day", "{day}")
                                .queryParam("before", shown.getLast().event().id())
                                .encode()
                                .buildAndExpand(who, action, day)
                                .toUriString()
                        : null;
        return Html.of(
                "people/audit",
                "audit.title",
                new Audit(
                        shown,
                        log.actions(),
                        who,
                        action,
                        day,
                        date == null && !day.isBlank(),
                        older,
                        log.head().map(AuditController::head).orElse(null)));
    }

    /** The whole chain, a line of JSON for each row. */
    @Needs(Action.SEE_AUDIT)
    @GetMapping("/audit/export")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named("samsvar-audit.jsonl"));
        OutputStream out = response.getOutputStream();
        long next = 0;
        List<ChainedEvent> rows;
        do {
            rows = log.from(next, BATCH);
            for (ChainedEvent row : rows) {
                out.write(JSON.writeValueAsBytes(AuditRow.of(row)));
                out.write('\n');
                next = row.index() + 1;
            }
        } while (rows.size() == BATCH);
    }

    /** The newest row's index and hash, to be kept where nobody here can change it. */
    @Needs(Action.SEE_AUDIT)
    @GetMapping("/audit/head")
    ResponseEntity<byte[]> head() {
        String line = log.head().map(row -> head(row).line()).orElse("");
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(Head.FILE))
                .body(line.getBytes(StandardCharsets.UTF_8));
    }

    private static Head head(ChainedEvent row) {
        return new Head(row.index(), row.hash());
    }

    private static String named(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private static @Nullable LocalDate date(String day) {
        try {
            return day.isBlank() ? null : LocalDate.parse(day.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
