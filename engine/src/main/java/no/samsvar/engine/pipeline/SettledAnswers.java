package no.samsvar.engine.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import no.samsvar.engine.collate.Answered;
import no.samsvar.engine.own.OwnWords;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.settle.Settled;

/** Answers as the papers that decisions are applied to, and back. */
final class SettledAnswers {
    private SettledAnswers() {}

    /** The documents of the submissions that count, each with its own placements. */
    static List<Settled.Paper> papers(List<Answered> all) {
        List<Settled.Paper> papers = new ArrayList<>();
        for (Answered answered : all) {
            if (answered.counts()) {
                for (OwnWords own : answered.documents()) {
                    String id = own.document().borrowed().text().id();
                    papers.add(
                            new Settled.Paper(
                                    answered.respondent().id(),
                                    own,
                                    answered.placements().stream()
                                            .filter(p -> p.statement().source().id().equals(id))
                                            .toList()));
                }
            }
        }
        return papers;
    }

    /** The answers with their words, statements and questions as settled. */
    static List<Answered> with(List<Answered> all, Settled settled) {
        List<Answered> done = new ArrayList<>();
        Iterator<Settled.Paper> papers = settled.papers().iterator();
        for (Answered answered : all) {
            if (!answered.counts()) {
                done.add(answered);
                continue;
            }
            List<OwnWords> documents = new ArrayList<>();
            List<Placement> placements = new ArrayList<>();
            for (int d = 0; d < answered.documents().size(); d++) {
                Settled.Paper paper = papers.next();
                documents.add(paper.own());
                placements.addAll(paper.placements());
            }
            done.add(
                    new Answered(
                            answered.recognised(),
                            answered.respondent(),
                            answered.standing(),
                            documents,
                            placements));
        }
        return done;
    }
}
