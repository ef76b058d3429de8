package no.samsvar.engine.round;

/**
 * {@code round.yaml}: a round in a form that people edit.
 *
 * <p>What the file does not say is left open: an empty title, no languages, no questions, no
 * themes, which a draft from the round's documents fills in. Ids are kept as they stand; a theme
 * without one gets the slug of its title.
 */
public final class RoundFile {
    public static final String NAME = "round.yaml";
    public static final String SCHEMA = "samsvar/round/1";

    private RoundFile() {}

    /**
     * @param yaml with or without a byte-order mark
     * @throws RoundFileException where it is not YAML, a key is unknown, or a value is of the wrong
     *     type; it names the line, and the key that was probably meant
     */
    public static Round parse(String yaml) {
        String plain = yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml;
        return RoundReader.read(YamlTree.parse(plain));
    }

    /**
     * The file's text, always the same for the same round. {@code parse(write(round))} is the round
     * again.
     */
    public static String write(Round round) {
        return RoundWriter.write(round);
    }
}
