package no.samsvar.engine.assist;

/** Characters that are what they look like. */
final class Plain {
    private Plain() {}

    static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    static boolean isPlain(String words) {
        return words.codePoints().allMatch(Plain::isPlain);
    }

    /** Runs of white space as one space, none at the ends. */
    static String spaced(String words) {
        return words.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
