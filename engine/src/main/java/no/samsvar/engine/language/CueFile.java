package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Gathers cues from the lines of a resource. */
final class CueFile {
    private static final Pattern WEIGHT = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private final Map<String, List<Cue>> lists;
    private String list = "";
    private String name = "";
    private String place = "";
    private double weight = 1;
    private String pattern = "";
    private List<String> matching = new ArrayList<>();
    private List<String> notMatching = new ArrayList<>();

    CueFile(Map<String, List<Cue>> lists) {
        this.lists = lists;
    }

    void line(String line) {
        if (line.startsWith("[")) {
            end();
            list = line.substring(1, line.length() - 1);
            lists.put(list, new ArrayList<>());
        } else if (line.startsWith("+ ")) {
            matching.add(line.substring(2).strip());
        } else if (line.startsWith("- ")) {
            notMatching.add(line.substring(2).strip());
        } else {
            end();
            String[] parts = line.split("\\s+", 3);
            name = parts[0];
            place = parts[1].toUpperCase(Locale.ROOT);
            String[] weighed = parts[2].split("\\s+", 2);
            boolean weighs = weighed.length == 2 && WEIGHT.matcher(weighed[0]).matches();
            weight = weighs ? Double.parseDouble(weighed[0]) : 1;
            pattern = weighs ? weighed[1] : parts[2];
        }
    }

    /** Closes the cue that is being read. */
    void end() {
        if (!name.isEmpty()) {
            List<Cue> cues = lists.get(list);
            if (cues == null) {
                throw new IllegalStateException("a cue before the first list: " + name);
            }
            cues.add(new Cue(list + "." + name, place(), weight, pattern, matching, notMatching));
        }
        name = "";
        matching = new ArrayList<>();
        notMatching = new ArrayList<>();
    }

    private Cue.Place place() {
        return switch (place) {
            case "START" -> Cue.Place.START_OF_STATEMENT;
            case "SUBJECT" -> Cue.Place.SUBJECT;
            case "MAIN" -> Cue.Place.MAIN;
            case "CLAIM" -> Cue.Place.CLAIM;
            case "ANY" -> Cue.Place.ANYWHERE;
            default -> throw new IllegalStateException("no place: " + place + " of " + name);
        };
    }
}
