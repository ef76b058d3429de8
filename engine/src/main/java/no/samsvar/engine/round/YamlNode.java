package no.samsvar.engine.round;

import java.util.List;
import java.util.Map;

/** A piece of a YAML document, with the line, from 1, on which it begins. */
sealed interface YamlNode {
    int line();

    /**
     * @param text as written, without quotation marks
     * @param kind what it is when it is not quoted
     */
    record Scalar(String text, Kind kind, int line) implements YamlNode {}

    record Sequence(List<YamlNode> items, int line) implements YamlNode {}

    record Mapping(Map<String, Entry> entries, int line) implements YamlNode {}

    /** A key's value, and the line of the key. */
    record Entry(int line, YamlNode value) {}

    /** Kinds of scalar. */
    enum Kind {
        TEXT,
        WHOLE_NUMBER,
        NUMBER,
        TRUTH,
        NOTHING
    }

    /** What it is, as a person would say it. */
    default String shown() {
        return switch (this) {
            case Sequence list -> "a list of " + list.items().size();
            case Mapping map -> "keys (" + String.join(", ", map.entries().keySet()) + ")";
            case Scalar scalar when scalar.kind() == Kind.NOTHING -> "nothing";
            case Scalar scalar -> scalar.text();
        };
    }
}
