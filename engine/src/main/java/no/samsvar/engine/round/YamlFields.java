package no.samsvar.engine.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.round.RoundFileException.Code;
import no.samsvar.engine.round.YamlNode.Entry;
import no.samsvar.engine.round.YamlNode.Kind;
import no.samsvar.engine.round.YamlNode.Mapping;
import no.samsvar.engine.round.YamlNode.Scalar;
import no.samsvar.engine.round.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;

/** The values under known keys, each of the type that is expected. */
final class YamlFields {
    private final Mapping mapping;

    /**
     * @param key what the node stands under, for messages
     * @throws RoundFileException where the node has no keys, or one that is not known
     */
    YamlFields(YamlNode node, String key, List<String> known) {
        if (!(node instanceof Mapping found)) {
            throw wrongType(key, "keys with values", node);
        }
        mapping = found;
        found.entries()
                .forEach((name, entry) -> {
                    if (!known.contains(name)) {
                        throw new RoundFileException(
                                Code.UNKNOWN_KEY,
                                entry.line(),
                                Map.of(
                                        "key",
                                        name,
                                        "nearest",
                                        Nearest.of(name, known),
                                        "known",
                                        String.join(", ", known)));
                    }
                });
    }

    int line() {
        return mapping.line();
    }

    /** The value, or null where there is none or it is empty. */
    @Nullable YamlNode node(String key) {
        Entry entry = mapping.entries().get(key);
        return entry == null || isNothing(entry.value()) ? null : entry.value();
    }

    @Nullable String text(String key) {
        YamlNode node = node(key);
        return node == null ? null : text(key, node);
    }

    String required(String key, String inside) {
        String text = text(key);
        if (text == null || text.isBlank()) {
            throw new RoundFileException(
                    Code.MISSING_KEY, line(), Map.of("key", key, "inside", inside));
        }
        return text;
    }

    @Nullable Integer whole(String key, int least, int most) {
        YamlNode node = node(key);
        if (node == null) {
            return null;
        }
        String text = text(key, node);
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrongValue(key, "a whole number from " + least + " to " + most, node);
    }

    /** A list of texts; a text alone is a list of one. */
    List<String> texts(String key) {
        YamlNode node = node(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Sequence list)) {
            return List.of(text(key, node));
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (!isNothing(item)) {
                texts.add(text(key, item));
            }
        }
        return texts;
    }

    /** The items of a list; none where there is no list. */
    List<YamlNode> items(String key) {
        YamlNode node = node(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Sequence list)) {
            throw wrongType(key, "a list", node);
        }
        return list.items();
    }

    static String text(String key, YamlNode node) {
        if (!(node instanceof Scalar scalar)) {
            throw wrongType(key, "a text", node);
        }
        return scalar.text();
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof Scalar scalar
                && (scalar.kind() == Kind.NOTHING || scalar.text().isBlank());
    }

    static RoundFileException wrongType(String key, String expected, YamlNode found) {
        return new RoundFileException(
                Code.WRONG_TYPE,
                found.line(),
                Map.of("key", key, "expected", expected, "found", found.shown()));
    }

    static RoundFileException wrongValue(String key, String expected, YamlNode found) {
        return new RoundFileException(
                Code.WRONG_VALUE,
                found.line(),
                Map.of("key", key, "expected", expected, "found", found.shown()));
    }
}
