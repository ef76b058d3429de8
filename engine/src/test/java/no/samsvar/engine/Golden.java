package no.samsvar.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import no.samsvar.engine.borrow.Borrowed;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Weighing;
import no.samsvar.engine.own.OwnWords;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.recognise.Evidence;
import no.samsvar.engine.recognise.Recognised;
import no.samsvar.engine.recognise.Zone;
import no.samsvar.engine.round.CaseFile;
import no.samsvar.engine.round.PassageOrigin;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Theme;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** What each step made of a round, one readable line for each thing. */
final class Golden {
    private final Steps steps;
    private final Collation collation;
    private final Map<String, SourceText> texts = new HashMap<>();
    private final Map<String, String> quotes = new HashMap<>();

    Golden(Steps steps, Collation collation) {
        this.steps = steps;
        this.collation = collation;
        for (List<SourceText> papers :
                List.of(steps.draft().booklet(), steps.draft().deck(), steps.draft().template())) {
            papers.forEach(text -> texts.put(text.id(), text));
        }
        steps.submissions()
                .forEach(s -> s.submission().documents().forEach(t -> texts.put(t.id(), t)));
        collation.statements().forEach(s -> quotes.put(s.id(), s.text()));
    }

    /** The expected files' names and what should stand in them. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("1-read.txt", read());
        files.put("2-round.txt", round());
        files.put("3-borrow.txt", borrow());
        files.put("4-recognise.txt", recognise());
        files.put("5-own.txt", own());
        files.put("6-statements.txt", statements());
        files.put("7-themes.txt", themes());
        files.put("8-report.txt", report());
        return files;
    }

    private String read() {
        Lines lines = new Lines();
        for (Steps.Submitted submitted : steps.submissions()) {
            for (SourceText text : submitted.submission().documents()) {
                lines.title(text.file());
                for (Block block : text.blocks()) {
                    String level = block.level() == 0 ? "" : " " + block.level();
                    String marker = block.marker() == null ? "" : " " + block.marker();
                    lines.add(
                            block.kind().name().toLowerCase(Locale.ROOT) + level + marker,
                            words(text, block));
                }
            }
        }
        return lines.toString();
    }

    private String round() {
        Lines lines = new Lines();
        for (Map.Entry<String, List<SourceText>> kind :
                List.of(
                        Map.entry("booklet", steps.draft().booklet()),
                        Map.entry("deck", steps.draft().deck()),
                        Map.entry("template", steps.draft().template()))) {
            kind.getValue().forEach(text -> lines.add(kind.getKey(), text.file()));
        }
        for (Question question : steps.draft().round().questions()) {
            lines.add("question " + question.id(), question.text());
            question.wordings().forEach(wording -> lines.add("  also", wording));
        }
        for (Theme theme : steps.draft().round().themes()) {
            lines.add("theme of " + or(theme.question(), "any"), theme.title());
            theme.terms().forEach(term -> lines.add("  also", term));
        }
        return lines.toString();
    }

    private String borrow() {
        Lines lines = new Lines();
        for (Steps.Submitted submitted : steps.submissions()) {
            for (Borrowed borrowed : submitted.borrowed()) {
                lines.title(borrowed.text().file() + ", " + borrowed.language());
                for (Borrowed.Unit unit : borrowed.units()) {
                    PassageOrigin origin = unit.origin();
                    String from = origin == null ? "-" : origin.key();
                    String question = unit.question() == null ? "" : " " + unit.question();
                    String percent = Math.round(unit.part() * 100) + " %";
                    lines.add(
                            from + question + ", " + percent,
                            unit.span().in(borrowed.text().text()));
                    end("  from", unit.match(), lines);
                    end("  also in", unit.peer(), lines);
                }
            }
        }
        return lines.toString();
    }

    private void end(String label, Borrowed.@Nullable End end, Lines lines) {
        if (end != null) {
            SourceText other = Objects.requireNonNull(texts.get(end.document()), end.document());
            lines.add(label, other.file() + ": " + end.span().in(other.text()));
        }
    }

    private String recognise() {
        Lines lines = new Lines();
        for (Steps.Submitted submitted : steps.submissions()) {
            Recognised recognised = submitted.recognised();
            lines.title(submitted.submission().path());
            Respondent who = recognised.respondent();
            lines.add("who", who == null ? "not known" : who.name());
            for (Evidence evidence : recognised.evidence()) {
                lines.add("  " + evidence.code(), place(evidence));
            }
            lines.add("adopted by", recognised.adoptedBy().key());
            Evidence adoption = recognised.adoption();
            if (adoption != null) {
                lines.add("  " + adoption.code(), place(adoption));
            }
            lines.some("date", recognised.date());
            lines.some("endorses", recognised.endorses());
            for (Recognised.Document document : recognised.papers()) {
                SourceText text = document.borrowed().text();
                lines.add("paper", text.file() + ", " + document.kind().key());
                CaseFile file = document.caseFile();
                lines.some("  case", file.number());
                lines.some("  archive", file.archive());
                lines.some("  body", file.body());
                lines.some("  status", file.status());
                for (int u = 0; u < document.zones().size(); u++) {
                    Zone zone = document.zones().get(u);
                    String question = zone.question() == null ? "" : " " + zone.question();
                    String kind =
                            zone.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                                    + question;
                    lines.add(
                            "  " + kind + ", " + zone.code(),
                            document.borrowed().units().get(u).span().in(text.text()));
                }
            }
        }
        return lines.toString();
    }

    private String place(Evidence evidence) {
        SourceText text = Objects.requireNonNull(texts.get(evidence.document()));
        return evidence.span().isEmpty() ? text.file() : evidence.span().in(text.text());
    }

    private String own() {
        Lines lines = new Lines();
        for (Steps.Submitted submitted : steps.submissions()) {
            for (OwnWords own : submitted.own()) {
                SourceText text = own.document().borrowed().text();
                lines.title(text.file());
                for (OwnWords.Passage passage : own.passages()) {
                    lines.add(passage.origin().key(), passage.span().in(text.text()));
                }
            }
        }
        return lines.toString();
    }

    private String statements() {
        Lines lines = new Lines();
        for (Steps.Submitted submitted : steps.submissions()) {
            for (List<Placement> placements : submitted.placements()) {
                for (Placement placement : placements) {
                    if (placement.equals(placements.getFirst())) {
                        lines.title(placement.statement().source().file());
                    }
                    String question = or(placement.question(), "no question");
                    String why = placement.code() + ", " + placement.statement().language();
                    lines.add(question + ", " + why, placement.statement().text());
                    for (Span part : placement.statement().path()) {
                        lines.add("  under", placement.statement().pathText(part));
                    }
                }
            }
        }
        return lines.toString();
    }

    private String themes() {
        Lines lines = new Lines();
        Map<String, String> titles = new HashMap<>();
        collation.round().themes().forEach(theme -> titles.put(theme.id(), theme.title()));
        for (Collation.StatementInfo statement : collation.statements()) {
            List<String> facts = new ArrayList<>(List.of(statement.role(), statement.addressee()));
            if (statement.stage() != null) {
                facts.add(statement.stage());
            }
            lines.add(String.join(", ", facts), statement.text());
            statement.themes().forEach(id -> lines.add("  theme", or(titles.get(id), id)));
            for (Collation.Concrete one : statement.concrete()) {
                SourceText text = Objects.requireNonNull(texts.get(statement.document()));
                lines.add("  " + one.kind(), Span.of(one.start(), one.end()).in(text.text()));
            }
        }
        for (Collation.Position position : collation.positions()) {
            if (position.statements().size() > 1) {
                lines.add("position of " + position.respondents().size(), position.title());
                position.statements().forEach(id -> lines.add("  says", or(quotes.get(id), id)));
            }
        }
        for (Collation.Copies copies : collation.copies()) {
            lines.add("copies", copies.statements().size() + " of one sentence");
            copies.statements().forEach(id -> lines.add("  reads", or(quotes.get(id), id)));
        }
        return lines.toString();
    }

    private String report() {
        Lines lines = new Lines();
        for (Collation.SubmissionInfo submission : collation.submissions()) {
            lines.add(
                    submission.standing() + ", " + submission.adoptedBy(), submission.respondent());
        }
        for (Collation.Count count : collation.counts()) {
            if (count.position() == null) {
                String subject =
                        "question "
                                + or(count.question(), "-")
                                + ", theme "
                                + or(count.theme(), "-");
                lines.add(
                        subject + ", " + count.group(),
                        "%d statements, %d respondents, %d with copies as one"
                                .formatted(
                                        count.statements().size(),
                                        count.respondents().size(),
                                        count.once().size()));
            }
        }
        Weighing weighing = collation.weighing();
        if (weighing != null) {
            lines.some("source of figures", weighing.source());
            for (Weighing.Group group : weighing.groups()) {
                lines.add(
                        group.group(),
                        "%d of %d answered, not %s; %d of %d inhabitants"
                                .formatted(
                                        group.answered().size(),
                                        group.invited().size(),
                                        group.silent(),
                                        group.answeredInhabitants(),
                                        group.inhabitants()));
            }
        }
        for (Collation.ProblemInfo problem : collation.problems()) {
            lines.add(problem.severity() + ", " + problem.code(), problem.message());
        }
        return lines.toString();
    }

    private static String words(SourceText text, Block block) {
        StringBuilder words = new StringBuilder();
        int from = block.body();
        for (Span gap : block.gaps()) {
            words.append(text.text(), Math.min(from, gap.start()), gap.start()).append(" … ");
            from = gap.end();
        }
        return words.append(text.text(), from, block.span().end()).toString();
    }

    private static String or(@Nullable String value, String other) {
        return value == null ? other : value;
    }

    /** A label and the words, white space as one space. */
    private static final class Lines {
        private static final int LABEL = 34;
        private final StringBuilder out = new StringBuilder();

        void title(String title) {
            out.append(out.isEmpty() ? "" : "\n").append("# ").append(title).append('\n');
        }

        void some(String label, @Nullable String words) {
            if (words != null) {
                add(label, words);
            }
        }

        void add(String label, String words) {
            String padding = " ".repeat(Math.max(0, LABEL - label.length()));
            String line = label + padding + " | " + words.replaceAll("\\s+", " ").strip();
            out.append(line).append('\n');
        }

        @Override
        public String toString() {
            return out.toString();
        }
    }
}
