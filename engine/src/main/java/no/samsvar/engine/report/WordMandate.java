package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collation.PathPart;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.report.Finding.Code;

/**
 * The bookmarks of the paper's part on the mandate, and whether what stands between each still is
 * what the result says: a position's words, who stands how to it, and how many of how many.
 */
final class WordMandate {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Between thousands. */
    private static final Pattern SPACED = Pattern.compile("(?<=\\d)[\\u00A0\\u202F,](?=\\d{3})");

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<Integer>> numbers = new LinkedHashMap<>();

    /**
     * @param respondentOf the id of who said a statement
     * @param nameOf the name of a respondent by its id
     */
    WordMandate(
            Collation all,
            java.util.function.Function<StatementInfo, String> respondentOf,
            UnaryOperator<String> nameOf) {
        Stood stood = new Stood(all);
        for (OwnerPosition position : all.mandate()) {
            if (position.hasBeenRejected()) {
                continue;
            }
            words.put(words(position), Shown.of(position.text()));
            PathPart before = position.before();
            if (before != null) {
                words.put(before(position), Shown.of(before.text()));
            }
            for (String group : Stood.GROUPS) {
                List<String> bodies = Stood.bodies(position, group);
                names.put(names(position, group), names(bodies, nameOf));
                numbers.put(row(position, group), List.of(bodies.size()));
                List<Integer> counted = new ArrayList<>(List.of(bodies.size(), stood.answered()));
                for (String kind : Stood.KINDS) {
                    int whole = stood.answered(kind).size();
                    if (whole > 0) {
                        counted.addAll(List.of(stood.bodies(position, group, kind).size(), whole));
                    }
                }
                numbers.put(number(position, group), counted);
            }
        }
        for (String desk : Demands.desks()) {
            List<StatementInfo> asked = Demands.of(all, desk);
            numbers.put(desk(desk, "n"), List.of(asked.size()));
            numbers.put(
                    desk(desk, "b"),
                    List.of((int) asked.stream().map(respondentOf).distinct().count()));
        }
    }

    static String words(OwnerPosition position) {
        return mark("pw", position);
    }

    static String before(OwnerPosition position) {
        return mark("pb", position);
    }

    /** Of the number in the table. */
    static String row(OwnerPosition position, String group) {
        return mark("pr" + Stood.GROUPS.indexOf(group), position);
    }

    static String number(OwnerPosition position, String group) {
        return mark("pn" + Stood.GROUPS.indexOf(group), position);
    }

    static String names(OwnerPosition position, String group) {
        return mark("pm" + Stood.GROUPS.indexOf(group), position);
    }

    static String desk(String desk, String of) {
        return WordText.mark("pd" + of, desk);
    }

    private static String mark(String kind, OwnerPosition position) {
        return WordText.mark(
                kind, position.document() + "-" + position.start() + "-" + position.end());
    }

    /** Names as they stand in a row. */
    static String names(List<String> bodies, UnaryOperator<String> nameOf) {
        return bodies.stream()
                .map(id -> Shown.of(nameOf.apply(id)))
                .collect(Collectors.joining(", "));
    }

    /** Whether something of the mandate stands under a bookmark. */
    boolean knows(String mark) {
        return words.containsKey(mark) || names.containsKey(mark) || numbers.containsKey(mark);
    }

    /** Whether it is a quotation. */
    boolean isQuotation(String mark) {
        return words.containsKey(mark);
    }

    /** What stands under a bookmark of the paper. */
    void check(String mark, String found, Findings findings) {
        String shown = Shown.of(found);
        String said = words.get(mark);
        if (said != null && !WordCheck.isShortened(said, shown)) {
            findings.differ(Code.NOT_VERBATIM, WordReport.NAME, mark, said, shown);
        }
        String who = names.get(mark);
        if (who != null && !who.equals(shown)) {
            findings.differ(Code.WRONG_LIST, WordReport.NAME, mark, who, shown);
        }
        List<Integer> counted = numbers.get(mark);
        if (counted != null && !counted.equals(digits(shown))) {
            findings.differ(Code.WRONG_NUMBER, WordReport.NAME, mark, counted, shown);
        }
    }

    private static List<Integer> digits(String words) {
        Stream<String> found =
                DIGITS.matcher(SPACED.matcher(words).replaceAll("")).results().map(r -> r.group());
        return found.map(d -> d.length() < 10 ? Integer.parseInt(d) : -1).toList();
    }
}
