package no.samsvar.app.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samsvar.app.round.InvitedBody;
import no.samsvar.app.round.Noticed;
import no.samsvar.app.web.Texts;
import org.springframework.stereotype.Component;

/** What senders are told of their files, told of those that are sent in. */
@Component
class NoticedInSent implements Noticed {
    private final Papers papers;
    private final Readings readings;
    private final Notices notices;
    private final Around around;

    NoticedInSent(Papers papers, Readings readings, Notices notices, Around around) {
        this.papers = papers;
        this.readings = readings;
        this.notices = notices;
        this.around = around;
    }

    @Override
    public Map<String, List<Notice>> of(UUID round, List<InvitedBody> bodies, Texts texts) {
        Map<String, List<Notice>> all = new LinkedHashMap<>();
        for (InvitedBody body : bodies) {
            UUID submission = body.submission();
            List<Notice> mine =
                    submission == null ? List.of() : of(round, body.id(), submission, texts);
            if (!mine.isEmpty()) {
                all.put(body.id(), mine);
            }
        }
        return all;
    }

    private List<Notice> of(UUID round, String body, UUID submission, Texts texts) {
        Around.Names names = around.of(round, body);
        List<Notice> all = new ArrayList<>();
        for (Paper paper : papers.ofSubmission(submission, round, body)) {
            Readings.Standing standing = readings.of(paper.sha256(), round);
            notices.of(paper, standing, names, texts)
                    .forEach(n -> all.add(new Notice(n.kind(), paper.name(), n.text())));
        }
        return all;
    }
}
