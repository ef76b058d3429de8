package no.samsvar.engine.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.evaluate.CodedEvaluation.Score;
import no.samsvar.engine.evaluate.Figure.What;
import no.samsvar.engine.text.Span;

/** Gathers what is right and wrong, of one answer or of several. */
final class AnswerScorer {
    private static final List<String> ROLES = List.of("proposal", "reason", "background");
    private static final Set<String> ADDRESSEES = Set.of("own", "region", "ks", "state");

    /** What may stand before and behind a statement without its being another. */
    private static final String BEFORE = " \n\t•o–-0123456789.).:";

    private static final String BEHIND = " \n\t.;,:";

    private static final int QUESTION = 1;
    private static final int ADDRESSEE = 2;
    private static final int THEMES = 3;
    private static final int ROLES_FROM = 4;

    private final ThemeNames themes;

    /** By block, words that are meant, said, and both. */
    private final List<double[]> words = new ArrayList<>();

    /** By statement, whether it is meant, said, and both. */
    private final List<double[]> statements = new ArrayList<>();

    /**
     * By statement that is both: one, and whether each label is right; then counts of the roles.
     */
    private final List<double[]> labels = new ArrayList<>();

    AnswerScorer(ThemeNames themes) {
        this.themes = themes;
    }

    /**
     * @param made the document's statements
     */
    void add(Gold.Answer answer, DocumentInfo document, String text, List<StatementInfo> made) {
        Map<Span, Gold.Label> wanted = new LinkedHashMap<>();
        Tokens tokens = Tokens.of(text);
        BitSet meantHere = new BitSet();
        for (Gold.Label label : answer.labels()) {
            int start = text.offsetByCodePoints(0, label.start());
            int end = text.offsetByCodePoints(start, label.end() - label.start());
            tokens.inside(start, end, meantHere);
            wanted.put(bare(text, start, end), label);
        }
        own(document, tokens, meantHere);
        Map<Span, StatementInfo> found = bySpan(text, made);
        wanted.forEach((span, label) -> {
            StatementInfo statement = found.remove(span);
            statements.add(count(true, statement != null));
            if (statement != null) {
                compare(label, statement);
            }
        });
        found.forEach((_, _) -> statements.add(count(false, true)));
    }

    private static double[] count(boolean meant, boolean said) {
        double[] counts = new double[3];
        Bootstrap.count(counts, 0, meant, said);
        return counts;
    }

    private void own(DocumentInfo document, Tokens tokens, BitSet meant) {
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
        SortedMap<Integer, double[]> blocks = new TreeMap<>();
        BitSet either = (BitSet) own.clone();
        either.or(meant);
        either.stream()
                .forEach(token ->
                        Bootstrap.count(
                                blocks.computeIfAbsent(
                                        blockAt(document.blocks(), tokens.start(token)),
                                        b -> new double[3]),
                                0,
                                meant.get(token),
                                own.get(token)));
        words.addAll(blocks.values());
    }

    /** The number of the last block that begins at or before a place; -1 before the first. */
    private static int blockAt(List<BlockInfo> blocks, int place) {
        int at = -1;
        for (int b = 0; b < blocks.size() && blocks.get(b).start() <= place; b++) {
            at = b;
        }
        return at;
    }

    private static Map<Span, StatementInfo> bySpan(String text, List<StatementInfo> statements) {
        Map<Span, StatementInfo> found = new LinkedHashMap<>();
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
        double[] right = new double[ROLES_FROM + 3 * ROLES.size()];
        right[0] = 1;
        right[QUESTION] = Objects.equals(label.question(), statement.question()) ? 1 : 0;
        String to = statement.addressee();
        right[ADDRESSEE] = label.to().equals(ADDRESSEES.contains(to) ? to : "others") ? 1 : 0;
        right[THEMES] = Measure.f1(themes.meant(label.codes()), themes.said(statement.themes()));
        for (int r = 0; r < ROLES.size(); r++) {
            String role = ROLES.get(r);
            Bootstrap.count(
                    right,
                    ROLES_FROM + 3 * r,
                    label.role().equals(role),
                    statement.role().equals(role));
        }
        labels.add(right);
    }

    /** The figures of all answers so far. */
    List<Figure> figures(String of) {
        int tokens = sum(words, 0);
        int meant = sum(statements, 0);
        int exact = labels.size();
        return List.of(
                Figure.of(What.OWN_WORDS, of, tokens, f1(words)),
                Figure.of(What.OWN_WORDS_PRECISION, of, sum(words, 1), share(words, 2, 1)),
                Figure.of(What.OWN_WORDS_RECALL, of, tokens, share(words, 2, 0)),
                Figure.of(What.STATEMENTS, of, meant, f1(statements)),
                Figure.of(
                        What.STATEMENTS_PRECISION, of, sum(statements, 1), share(statements, 2, 1)),
                Figure.of(What.STATEMENTS_RECALL, of, meant, share(statements, 2, 0)),
                Figure.of(What.QUESTION, of, exact, share(labels, QUESTION, 0)),
                Figure.of(
                        What.ROLE,
                        of,
                        exact,
                        Bootstrap.of(labels, sum -> Bootstrap.macroF1(sum, ROLES_FROM))),
                Figure.of(What.ADDRESSEE, of, exact, share(labels, ADDRESSEE, 0)),
                Figure.of(What.THEMES, of, exact, share(labels, THEMES, 0)));
    }

    private static int sum(List<double[]> units, int of) {
        return (int) units.stream().mapToDouble(u -> u[of]).sum();
    }

    private static Score f1(List<double[]> counts) {
        return Bootstrap.of(counts, sum -> Bootstrap.macroF1(sum, 0));
    }

    private static Score share(List<double[]> units, int part, int whole) {
        return Bootstrap.of(units, sum -> sum[whole] == 0 ? 0 : sum[part] / sum[whole]);
    }

    static Map<String, List<StatementInfo>> byDocument(List<StatementInfo> statements) {
        return statements.stream().collect(Collectors.groupingBy(StatementInfo::document));
    }
}
