package no.samsvar.app.round;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Round;
import org.springframework.stereotype.Component;

/** What is missing in a round before it is published. */
@Component
class Checklist {
    private final RoundDocuments documents;
    private final Invited invited;
    private final Deadlines deadlines;
    private final Clock clock;

    Checklist(RoundDocuments documents, Invited invited, Deadlines deadlines, Clock clock) {
        this.documents = documents;
        this.invited = invited;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Whether it can be published all the same. */
    enum Weight {
        GOOD,
        ADVICE,
        NEEDED
    }

    /**
     * @param text key of what is there or missing
     * @param path where it is put right
     */
    record Point(Weight weight, String text, List<Object> arguments, String path) {}

    List<Point> of(KeptRound kept) {
        List<Point> points = new ArrayList<>();
        Round round = kept.round();
        String edit = kept.path() + "/edit";
        int questions = round.questions().size();
        add(points, questions > 0, Weight.NEEDED, "questions", edit, questions);
        int themes = round.themes().size();
        add(points, themes > 0, Weight.ADVICE, "themes", edit, themes);
        List<InvitedBody> bodies = invited.all(kept.id());
        String who = kept.path() + "/bodies";
        add(points, !bodies.isEmpty(), Weight.NEEDED, "bodies", who, bodies.size());
        long without = bodies.stream().filter(b -> b.mailbox() == null).count();
        add(points, without == 0, Weight.ADVICE, "mailboxes", kept.path() + "/mailboxes", without);
        deadlines(kept, bodies, points);
        for (DocumentKind kind : List.of(DocumentKind.BOOKLET, DocumentKind.TEMPLATE)) {
            boolean there = !documents.of(kept.id(), kind).isEmpty();
            add(points, there, Weight.ADVICE, kind.key(), kept.path() + "/documents", 0);
        }
        return points;
    }

    private void deadlines(KeptRound kept, List<InvitedBody> bodies, List<Point> points) {
        String path = kept.path() + "/deadlines";
        Instant now = clock.instant();
        long none = bodies.stream().filter(b -> b.deadline() == null).count();
        add(points, none == 0, Weight.NEEDED, "deadline", path, none);
        List<String> past =
                deadlines.of(kept.id()).stream()
                        .filter(r -> r.holds() != null && !r.holds().isAfter(now))
                        .map(Deadlines.OfRegion::name)
                        .toList();
        if (!past.isEmpty()) {
            points.add(
                    new Point(Weight.NEEDED, "check.past", List.of(String.join(", ", past)), path));
        }
    }

    private static void add(
            List<Point> points, boolean good, Weight weight, String text, String path, long count) {
        points.add(
                new Point(
                        good ? Weight.GOOD : weight,
                        "check." + text + (good ? ".good" : ".missing"),
                        List.of(count),
                        path));
    }
}
