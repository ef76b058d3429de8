package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.AnswerCopies;
import no.samsvar.engine.collate.Collation.Copies;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Evidence;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.Position;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import no.samsvar.engine.collate.Edition;
import no.samsvar.engine.report.Finding.Code;
import no.samsvar.engine.round.Audience;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whether a result agrees with itself and with the texts: every reference leads somewhere, every
 * list is what follows from the statements.
 */
final class ResultCheck {
    private static final String FILE = CollationJson.NAME;

    /** Pieces of a long list that are checked by themselves. */
    private static final int PIECES = 16;

    private final Collation all;
    private final Map<String, String> texts;
    private final Findings findings;
    private final Map<String, DocumentInfo> documents;
    private final Map<String, StatementInfo> statements;
    private final Map<String, SubmissionInfo> submissions;
    private final Map<String, RespondentInfo> respondents;
    private final Set<String> questions;
    private final Map<String, ThemeInfo> themes;
    private final Map<String, Position> positions;

    private ResultCheck(Collation all, Map<String, String> texts, Findings findings) {
        this.all = all;
        this.texts = texts;
        this.findings = findings;
        this.documents = unique(all.documents(), DocumentInfo::id);
        this.statements = unique(all.statements(), StatementInfo::id);
        this.submissions = unique(all.submissions(), SubmissionInfo::id);
        this.respondents = unique(all.respondents(), RespondentInfo::id);
        this.questions = unique(all.round().questions(), QuestionInfo::id).keySet();
        this.themes = unique(all.round().themes(), ThemeInfo::id);
        this.positions = unique(all.positions(), Position::id);
        unique(all.copies(), Copies::id);
        unique(all.answerCopies(), AnswerCopies::id);
    }

    /** What was looked up is shared, what is found is kept apart. */
    private ResultCheck(ResultCheck of, Findings findings) {
        this.all = of.all;
        this.texts = of.texts;
        this.findings = findings;
        this.documents = of.documents;
        this.statements = of.statements;
        this.submissions = of.submissions;
        this.respondents = of.respondents;
        this.questions = of.questions;
        this.themes = of.themes;
        this.positions = of.positions;
    }

    /**
     * Checks on several threads; the findings stand in the same order as if it were one.
     *
     * @param texts each document's text by its id
     */
    static void check(Collation all, Map<String, String> texts, Findings findings) {
        ResultCheck check = new ResultCheck(all, texts, findings);
        List<Consumer<ResultCheck>> parts = new ArrayList<>();
        pieces(all.documents()).forEach(some -> parts.add(part -> part.documents(some)));
        pieces(all.statements()).forEach(some -> parts.add(part -> part.statements(some)));
        if (all.audience().equals(Audience.PUBLIC.key())) {
            parts.add(ResultCheck::exempt);
        }
        parts.add(ResultCheck::submissions);
        parts.add(ResultCheck::positions);
        parts.add(ResultCheck::copies);
        parts.add(ResultCheck::answerCopies);
        parts.add(ResultCheck::problems);
        parts.add(part -> MandateCheck.check(all, texts, part::respondentOf, part.findings));
        parts.add(part -> CountCheck.check(all, part::respondentOf, part.findings));
        parts.add(part -> WeighingCheck.check(all, part.findings));
        parts.parallelStream().map(check::findings).toList().forEach(findings::addAll);
    }

    private Findings findings(Consumer<ResultCheck> part) {
        Findings found = new Findings();
        part.accept(new ResultCheck(this, found));
        return found;
    }

    private static <T> List<List<T>> pieces(List<T> things) {
        List<List<T>> pieces = new ArrayList<>();
        int size = Math.max(1, Math.ceilDiv(things.size(), PIECES));
        for (int from = 0; from < things.size(); from += size) {
            pieces.add(things.subList(from, Math.min(things.size(), from + size)));
        }
        return pieces;
    }

    private void documents(List<DocumentInfo> some) {
        some.forEach(new DocumentCheck(submissions.keySet(), texts, findings)::check);
    }

    private void statements(List<StatementInfo> some) {
        StatementCheck words = new StatementCheck(texts, findings);
        for (StatementInfo statement : some) {
            DocumentInfo document = documents.get(statement.document());
            if (document == null) {
                findings.add(
                        Code.UNKNOWN_REFERENCE, FILE, statement.id(), is(statement.document()));
            } else {
                words.check(statement, document);
            }
            references(statement);
        }
    }

    /** Nothing exempt may be read in an edition for the public. */
    private void exempt() {
        for (StatementInfo statement : all.statements()) {
            if (statement.exempt() != null) {
                findings.add(Code.EXEMPT_SHOWN, FILE, statement.id());
            }
        }
        for (DocumentInfo document : all.documents()) {
            String text = texts.getOrDefault(document.id(), "");
            for (Passage passage : document.passages()) {
                int end = Math.min(passage.end(), text.length());
                boolean read =
                        passage.exempt() != null
                                && text.substring(Math.min(passage.start(), end), end)
                                        .chars()
                                        .anyMatch(
                                                c -> c != Edition.COVER && !Span.isSpace((char) c));
                if (read) {
                    findings.add(
                            Code.EXEMPT_SHOWN, FILE, DocumentCheck.at(document, passage.start()));
                }
            }
        }
    }

    private <T> Map<String, T> unique(List<T> things, Function<T, String> id) {
        Map<String, T> byId = new HashMap<>();
        for (T thing : things) {
            if (byId.put(id.apply(thing), thing) != null) {
                findings.add(Code.REPEATED_ID, FILE, id.apply(thing));
            }
        }
        return byId;
    }

    private static Map<String, String> is(String found) {
        return Map.of("found", found);
    }

    /** Who said it; null where the way there is broken. */
    private @Nullable String respondentOf(StatementInfo statement) {
        DocumentInfo document = documents.get(statement.document());
        SubmissionInfo submission =
                document == null ? null : submissions.get(document.submission());
        return submission == null ? null : submission.respondent();
    }

    private void references(StatementInfo statement) {
        DocumentInfo document = documents.get(statement.document());
        SubmissionInfo submission =
                document == null ? null : submissions.get(document.submission());
        if (submission == null || !submission.standing().equals("counted")) {
            findings.add(Code.NOT_OWN, FILE, statement.id());
        }
        String question = statement.question();
        if (question != null && !questions.contains(question)) {
            findings.add(Code.UNKNOWN_REFERENCE, FILE, statement.id(), is(question));
        }
        for (String theme : statement.themes()) {
            known(themes, theme, statement.id());
        }
        String letters = null;
        for (Collation.Because reason : statement.because()) {
            String quoted = reason.args().get("words");
            if (quoted != null) {
                letters = letters == null ? Folded.letters(statement.text()) : letters;
                if (!letters.contains(Folded.letters(quoted))) {
                    findings.differ(
                            Code.NOT_VERBATIM, FILE, statement.id(), statement.text(), quoted);
                }
            }
            String theme = reason.args().get("theme");
            if (theme != null) {
                known(themes, theme, statement.id());
            }
            String named = reason.args().get("question");
            if (named != null && !questions.contains(named)) {
                findings.add(Code.UNKNOWN_REFERENCE, FILE, statement.id(), is(named));
            }
        }
        if (!statement.roles().contains(statement.role())) {
            findings.differ(
                    Code.WRONG_LIST, FILE, statement.id(), statement.role(), statement.roles());
        }
    }

    private void known(Map<String, ?> known, String id, String where) {
        if (!known.containsKey(id)) {
            findings.add(Code.UNKNOWN_REFERENCE, FILE, where, is(id));
        }
    }

    private void submissions() {
        Set<String> answered = new HashSet<>();
        for (SubmissionInfo submission : all.submissions()) {
            known(respondents, submission.respondent(), submission.id());
            if (submission.standing().equals("counted") && !answered.add(submission.respondent())) {
                findings.add(Code.REPEATED_ID, FILE, submission.id(), is(submission.respondent()));
            }
            for (Evidence evidence : submission.who()) {
                String text = texts.get(evidence.document());
                if (evidence.end() > evidence.start()
                        && (text == null || evidence.end() > text.length())) {
                    findings.add(Code.OUTSIDE, FILE, submission.id());
                }
            }
            if (submission.evidence() != null) {
                DocumentCheck.place(submission.evidence(), texts, submission.id(), findings);
            }
        }
        for (RespondentInfo body : all.respondents()) {
            if (body.answered() != answered.contains(body.id())) {
                findings.differ(
                        Code.WRONG_LIST,
                        FILE,
                        body.id(),
                        "answered=" + answered.contains(body.id()),
                        "answered=" + body.answered());
            }
        }
        for (ThemeInfo theme : all.round().themes()) {
            String question = theme.question();
            if (question != null && !questions.contains(question)) {
                findings.add(Code.UNKNOWN_REFERENCE, FILE, theme.id(), is(question));
            }
        }
    }

    private void positions() {
        for (Position position : all.positions()) {
            String where = position.id();
            known(themes, position.theme(), where);
            position.opposed().forEach(id -> known(positions, id, where));
            Set<String> bodies = new LinkedHashSet<>();
            for (String id : position.statements()) {
                StatementInfo statement = statements.get(id);
                if (statement == null) {
                    findings.add(Code.UNKNOWN_REFERENCE, FILE, where, is(id));
                    continue;
                }
                String body = respondentOf(statement);
                if (body != null) {
                    bodies.add(body);
                }
                if (!statement.themes().contains(position.theme())
                        || !Objects.equals(statement.question(), position.question())) {
                    findings.differ(Code.WRONG_LIST, FILE, where, position.theme(), id);
                }
            }
            if (!List.copyOf(bodies).equals(position.respondents())) {
                findings.differ(Code.WRONG_LIST, FILE, where, bodies, position.respondents());
            }
            StatementInfo first =
                    position.statements().isEmpty()
                            ? null
                            : statements.get(position.statements().getFirst());
            // a title that a person wrote is that person's, and says so
            boolean written = position.titledBy() != null;
            if (first != null && !written && !first.text().equals(position.title())) {
                findings.differ(Code.NOT_VERBATIM, FILE, where, first.text(), position.title());
            }
            if (first != null && !where.equals(position.theme() + "." + first.id())) {
                findings.differ(
                        Code.WRONG_ID, FILE, where, position.theme() + "." + first.id(), where);
            }
        }
    }

    private void copies() {
        Set<String> grouped = new HashSet<>();
        for (Copies group : all.copies()) {
            for (String id : group.statements()) {
                known(statements, id, group.id());
                if (!grouped.add(id)) {
                    findings.add(Code.REPEATED_ID, FILE, group.id(), is(id));
                }
            }
            if (!group.statements().contains(group.representative())) {
                findings.add(Code.UNKNOWN_REFERENCE, FILE, group.id(), is(group.representative()));
            }
        }
    }

    private void answerCopies() {
        Set<List<String>> grouped = new HashSet<>();
        for (AnswerCopies group : all.answerCopies()) {
            String question = group.question();
            if (question != null && !questions.contains(question)) {
                findings.add(Code.UNKNOWN_REFERENCE, FILE, group.id(), is(question));
            }
            for (String id : group.respondents()) {
                known(respondents, id, group.id());
                if (!grouped.add(List.of(Objects.requireNonNullElse(question, ""), id))) {
                    findings.add(Code.REPEATED_ID, FILE, group.id(), is(id));
                }
            }
            if (!group.respondents().contains(group.representative())) {
                findings.add(Code.UNKNOWN_REFERENCE, FILE, group.id(), is(group.representative()));
            }
        }
    }

    private void problems() {
        for (ProblemInfo problem : all.problems()) {
            String document = problem.document();
            Integer end = problem.end();
            String text = document == null ? null : texts.get(document);
            if (end != null && (text == null || end > text.length())) {
                findings.add(Code.OUTSIDE, FILE, problem.code(), is(String.valueOf(document)));
            }
            String body = problem.respondent();
            if (body != null) {
                known(respondents, body, problem.code());
            }
        }
    }
}
