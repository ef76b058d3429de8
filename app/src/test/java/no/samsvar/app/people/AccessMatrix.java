package no.samsvar.app.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samsvar.app.people.Scene.Asker;
import no.samsvar.app.people.Scene.Distance;
import no.samsvar.app.people.Scene.Situation;
import org.jspecify.annotations.Nullable;

/** What {@code access-matrix.csv} says; the head of that file explains it. */
final class AccessMatrix {
    private static final Path FILE = Path.of("src/test/resources/access-matrix.csv");
    private static final String NO_PLACE = "-";
    private static final String ALL = "*";
    private final Map<String, List<Line>> lines = new LinkedHashMap<>();

    private record Line(Set<String> situations, List<Set<String>> who) {}

    private AccessMatrix() {}

    static AccessMatrix read() {
        AccessMatrix matrix = new AccessMatrix();
        try {
            for (String line : Files.readAllLines(FILE)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    matrix.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return matrix;
    }

    private void add(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4 && cells.length != 6) {
            throw new IllegalArgumentException("four or six fields: " + line);
        }
        List<Set<String>> who = new ArrayList<>();
        for (int i = 3; i < 6; i++) {
            who.add(words(cells[Math.min(i, cells.length - 1)]));
        }
        for (Set<String> cell : who) {
            for (String word : cell) {
                known(word, line);
            }
        }
        Set<String> situations = words(cells[2]);
        for (String situation : situations) {
            if (!situation.equals(NO_PLACE) && !situation.equals(ALL)) {
                Situation.valueOf(situation.toUpperCase(Locale.ROOT));
            }
        }
        lines.computeIfAbsent(cells[0].strip() + " " + cells[1].strip(), r -> new ArrayList<>())
                .add(new Line(situations, who));
    }

    private static void known(String word, String line) {
        if (!word.equals("everyone") && !word.equals("signed-in")) {
            Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
        if (word.isEmpty()) {
            throw new IllegalArgumentException(line);
        }
    }

    private static Set<String> words(String cell) {
        Set<String> words = new LinkedHashSet<>(List.of(cell.strip().split("\\s+")));
        words.remove("");
        return words;
    }

    Set<String> routes() {
        return lines.keySet();
    }

    /**
     * @param situation null for a route that names no place
     */
    boolean allows(
            String route, @Nullable Situation situation, @Nullable Distance distance, Asker asker) {
        String named = situation == null ? NO_PLACE : situation.name().toLowerCase(Locale.ROOT);
        for (Line line : lines.getOrDefault(route, List.of())) {
            if (line.situations().contains(named)
                    || (situation != null && line.situations().contains(ALL))) {
                Set<String> who = line.who().get(distance == null ? 0 : distance.ordinal());
                if (who.contains("everyone")
                        || who.contains(asker.key())
                        || (who.contains("signed-in") && asker.person() != null)) {
                    return true;
                }
            }
        }
        return false;
    }
}
