package no.samsvar.engine.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.evaluate.Measure.Interval;
import no.samsvar.engine.evaluate.Measure.Pair;
import no.samsvar.engine.text.Span;

/** Gathers what is right and wrong, of one answer or of several. */
final class AnswerScorer {
    private static final List<String> ROLES = List.of("proposal", "reason", "background");
    private static final Set<String> ADDRESSEES = Set.of("own", "region", "ks", "state");

    /** What may stand before and behind a statement without its being another. */
    private static final String BEFORE = " \n\t•o–-0123456789.).:";

    private static final String BEHIND = " \n\t.;,:";

    private final ThemeNames themes;
    private int meantTokens;
    private int saidTokens;
    private int sameTokens;
    private int meant;
    private int said;
    private final List<Pair> questions = new ArrayList<>();
    private final List<Pair> roles = new ArrayList<>();
    private final List<Pair> addressees = new ArrayList<>();
    private final List<Double> themeF1s = new ArrayList<>();

    AnswerScorer(ThemeNames themes) {
        this.themes = themes;
    }

    /**
     * @param statements the document's
     */
    void add(
            Gold.Answer answer,
            DocumentInfo document,
            String text,
            List<StatementInfo> statements) {
        Map<Span, Gold.Label> labels = new LinkedHashMap<>();
        Tokens tokens = Tokens.of(text);
        BitSet meantHere = new BitSet();
        for (Gold.Label label : answer.labels()) {
            int start = text.offsetByCodePoints(0, label.start());
            int end = text.offsetByCodePoints(start, label.end() - label.start());
            tokens.inside(start, end, meantHere);
            labels.put(bare(text, start, end), label);
        }
        own(document, tokens, meantHere);
        Map<Span, StatementInfo> found = bySpan(text, statements);
        meant += labels.size();
        said += found.size();
        labels.forEach((span, label) -> {
            StatementInfo statement = found.get(span);
            if (statement != null) {
                compare(label, statement);
            }
        });
    }

    private void own(DocumentInfo document, Tokens tokens, BitSet meantHere) {
        BitSet own = new BitSet();
        BitSet headings = new BitSet();
        for (Passage passage : document.passages()) {
            switch (passage.origin()) {
                case "own", "quotation" -> tokens.inside(passage.start(), passage.end(), own);
                case "heading" -> tokens.inside(passage.start(), passage.end(), headings);
                default -> {}
            }
        }
        own.andNot(headings);
        meantTokens += meantHere.cardinality();
        saidTokens += own.cardinality();
        own.and(meantHere);
        sameTokens += own.cardinality();
    }

    private static Map<Span, StatementInfo> bySpan(String text, List<StatementInfo> statements) {
        Map<Span, StatementInfo> found = new HashMap<>();
        statements.forEach(s -> found.put(bare(text, s.start(), s.end()), s));
        return found;
    }

    /** The statement that was labelled; none where it is not found exactly. */
    static Optional<StatementInfo> labelled(
            Gold.Label label, String text, List<StatementInfo> statements) {
        int start = text.offsetByCodePoints(0, label.start());
        int end = text.offsetByCodePoints(start, label.end() - label.start());
        return Optional.ofNullable(bySpan(text, statements).get(bare(text, start, end)));
    }

    private static Span bare(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < end && BEFORE.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > start && BEHIND.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return Span.of(Math.min(from, to), Math.max(from, to));
    }

    void compare(Gold.Label label, StatementInfo statement) {
        questions.add(new Pair(none(label.question()), none(statement.question())));
        roles.add(new Pair(label.role(), statement.role()));
        String to = statement.addressee();
        addressees.add(new Pair(label.to(), ADDRESSEES.contains(to) ? to : "others"));
        themeF1s.add(Measure.f1(themes.meant(label.codes()), themes.said(statement.themes())));
    }

    private static String none(@org.jspecify.annotations.Nullable String question) {
        return question == null ? "" : question;
    }

    Scores scores(String name) {
        double ownPrecision = Measure.share(sameTokens, saidTokens);
        double ownRecall = Measure.share(sameTokens, meantTokens);
        int exact = questions.size();
        double precision = Measure.share(exact, said);
        double recall = Measure.share(exact, meant);
        Interval interval = Interval.of(themeF1s);
        return new Scores(
                name,
                meantTokens,
                ownPrecision,
                ownRecall,
                Measure.f1(ownPrecision, ownRecall),
                meant,
                said,
                exact,
                precision,
                recall,
                Measure.f1(precision, recall),
                Measure.accuracy(questions),
                Measure.macroF1(roles, ROLES),
                Measure.accuracy(addressees),
                Measure.mean(themeF1s),
                interval.low(),
                interval.high());
    }

    static Map<String, List<StatementInfo>> byDocument(List<StatementInfo> statements) {
        return statements.stream().collect(Collectors.groupingBy(StatementInfo::document));
    }
}
