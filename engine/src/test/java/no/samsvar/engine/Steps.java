package no.samsvar.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.borrow.Borrowed;
import no.samsvar.engine.borrow.Borrowing;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.draft.Drafter;
import no.samsvar.engine.own.OwnWords;
import no.samsvar.engine.own.Owning;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.place.Placing;
import no.samsvar.engine.read.ReadLimits;
import no.samsvar.engine.read.Reader;
import no.samsvar.engine.recognise.Recognised;
import no.samsvar.engine.recognise.Recognition;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.RoundFile;
import no.samsvar.engine.round.Submission;
import no.samsvar.engine.segment.Segmenting;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.SourceText;

/**
 * What each step makes of a round, one after the other: the values that a run passes on and does
 * not show.
 */
record Steps(Draft draft, List<Submitted> submissions) {

    /** One submission through the steps; each list has an entry for each of its documents. */
    record Submitted(
            Submission submission,
            List<Borrowed> borrowed,
            Recognised recognised,
            List<OwnWords> own,
            List<List<Statement>> statements,
            List<List<Placement>> placements) {}

    /** A round's folder whose documents are told by content. */
    static Steps of(Path folder) throws IOException {
        RoundFolder files = RoundFolder.at(folder);
        Round given = Round.unknown();
        if (files.roundFile() != null) {
            given = RoundFile.parse(Files.readString(files.roundFile()));
        }
        String csv = given.respondents().csv();
        Register register =
                csv == null
                        ? Register.bundled()
                        : Register.parse(Files.readString(folder.resolve(csv)));
        try (Reader reader = Reader.inProcess(ReadLimits.DEFAULT)) {
            List<SourceText> papers = new ArrayList<>();
            for (Path paper : files.papers()) {
                papers.addAll(reader.read(paper, files.pathOf(paper)).value());
            }
            List<Submission> submissions = new ArrayList<>();
            for (RoundFolder.Entry entry : files.submissions()) {
                List<SourceText> documents = new ArrayList<>();
                for (Path file : entry.files()) {
                    documents.addAll(reader.read(file, files.pathOf(file)).value());
                }
                submissions.add(submission(entry.path(), documents));
            }
            return of(Drafter.draft(papers, Map.of(), given).value(), submissions, register);
        }
    }

    static Submission submission(String path, List<SourceText> documents) {
        return new Submission(Submission.idOf(path), path, null, documents, Map.of());
    }

    static Steps of(Draft draft, List<Submission> submissions, Register register) {
        List<SourceText> booklet = new ArrayList<>(draft.booklet());
        booklet.addAll(draft.deck());
        List<SourceText> papers = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        for (Submission submission : submissions) {
            for (SourceText text : submission.documents()) {
                papers.add(text);
                owners.add(submission.id());
            }
        }
        Borrowing borrowing =
                new Borrowing(draft.round().questions(), booklet, draft.template(), papers, owners);
        Placing placing = new Placing(draft);
        List<Submitted> done = new ArrayList<>();
        int paper = 0;
        for (Submission submission : submissions) {
            List<Borrowed> borrowed = new ArrayList<>();
            for (int d = 0; d < submission.documents().size(); d++) {
                borrowed.add(borrowing.of(paper++));
            }
            Partial<Recognised> recognised = Recognition.of(submission, borrowed, draft, register);
            List<OwnWords> own = new ArrayList<>();
            List<List<Statement>> statements = new ArrayList<>();
            List<List<Placement>> placements = new ArrayList<>();
            for (Recognised.Document document : recognised.value().papers()) {
                own.add(Owning.of(document));
                statements.add(Segmenting.of(own.getLast()));
                placements.add(placing.of(statements.getLast()));
            }
            done.add(
                    new Submitted(
                            submission, borrowed, recognised.value(), own, statements, placements));
        }
        return new Steps(draft, done);
    }
}
