package no.samsvar.engine.round;

/** The Norwegian order of letters, the same on every machine. */
final class Alphabet {
    private static final String ORDER = " 0123456789abcdefghijklmnopqrstuvwxyzæøå";

    private Alphabet() {}

    /**
     * A string whose natural order is the Norwegian order of {@code name}: a space before letters,
     * hyphens as spaces, accents left out, æøå last.
     */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        String near = NameFold.near(name);
        for (int i = 0; i < near.length(); i++) {
            char c = near.charAt(i) == '-' ? ' ' : near.charAt(i);
            int place = ORDER.indexOf(c);
            key.append(place >= 0 ? (char) (place + 1) : c);
        }
        return key.toString();
    }
}
