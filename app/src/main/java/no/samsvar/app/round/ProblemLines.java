package no.samsvar.app.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.samsvar.app.round.Drafting.Found;
import no.samsvar.engine.text.Problem;

/** Problems as they are kept: one a line, in fields parted by tabs; words are made when shown. */
final class ProblemLines {
    private ProblemLines() {}

    /**
     * @param files names by document id
     */
    static String write(List<Problem> problems, Map<String, String> files) {
        return problems.stream().map(p -> line(p, files)).collect(Collectors.joining("\n"));
    }

    private static String line(Problem problem, Map<String, String> files) {
        String document = problem.document() == null ? "" : problem.document();
        StringBuilder line = new StringBuilder(problem.code().name());
        line.append('\t').append(plain(files.getOrDefault(document, document)));
        problem.args()
                .forEach((name, value) ->
                        line.append('\t').append(name).append('=').append(plain(value)));
        return line.toString();
    }

    static List<Found> parse(String lines) {
        List<Found> found = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            String[] fields = line.split("\t", -1);
            Map<String, String> args = new TreeMap<>();
            for (int i = 2; i < fields.length; i++) {
                int equals = fields[i].indexOf('=');
                args.put(fields[i].substring(0, equals), fields[i].substring(equals + 1));
            }
            String file = fields[1].isEmpty() ? null : fields[1];
            found.add(new Found(Problem.of(Problem.Code.valueOf(fields[0]), file, args), file));
        }
        return found;
    }

    private static String plain(String value) {
        return value.replaceAll("\\s+", " ");
    }
}
