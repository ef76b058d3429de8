package no.samsvar.engine.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.Problem.Code;

/** What is wrong in a table of figures: one problem for all rows with the same fault. */
final class FigureProblems {
    /** Rows and bodies that a problem names. */
    private static final int MOST = 10;

    private static final int LONGEST = 80;

    private final String file;
    private final Map<String, List<Row>> byFault = new LinkedHashMap<>();
    private final List<Problem> others = new ArrayList<>();

    private record Row(int line, String text) {}

    FigureProblems(String file) {
        this.file = file;
    }

    /**
     * @param what the fault, as the messages know it
     * @param text of the row, of which the first is shown
     */
    void add(String what, int line, String text) {
        byFault.computeIfAbsent(what, w -> new ArrayList<>()).add(new Row(line, text));
    }

    /** Bodies that no row is about. */
    void missing(List<String> bodies) {
        String count = Integer.toString(bodies.size());
        others.add(
                Problem.of(
                        Code.FIGURES_MISSING,
                        file,
                        Map.of("count", count, "bodies", some(bodies))));
    }

    List<Problem> all() {
        List<Problem> all = new ArrayList<>();
        byFault.forEach((what, rows) -> {
            String text = rows.getFirst().text().strip();
            List<String> lines = rows.stream().map(row -> Integer.toString(row.line())).toList();
            Map<String, String> args =
                    Map.of(
                            "what",
                            what,
                            "lines",
                            some(lines),
                            "text",
                            text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
            boolean read = what.equals("separators");
            all.add(Problem.of(read ? Code.FIGURES_READ : Code.FIGURES_LEFT_OUT, file, args));
        });
        all.addAll(others);
        return all;
    }

    private static String some(List<String> words) {
        String named = String.join(", ", words.subList(0, Math.min(MOST, words.size())));
        return words.size() > MOST ? named + " …" : named;
    }
}
