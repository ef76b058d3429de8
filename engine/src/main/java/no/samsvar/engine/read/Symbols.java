package no.samsvar.engine.read;

/**
 * Characters of the old symbol fonts (Symbol, Wingdings), which stand in Unicode's private area and
 * mean nothing outside their font.
 */
final class Symbols {
    private Symbols() {}

    /** The character that a reader would see: itself, or one like it. */
    static char shown(char c) {
        if (c < '\uF020' || c > '\uF0FF') {
            return c;
        }
        return switch (c) {
            case '\uF02D', '\uF0BE' -> '–';
            case '\uF06F', '\uF0A8', '\uF071', '\uF072' -> '☐';
            case '\uF0FE', '\uF054' -> '☑';
            case '\uF0FD' -> '☒';
            case '\uF0FC' -> '✓';
            case '\uF0FB' -> '✗';
            case '\uF06E', '\uF0A7' -> '▪';
            case '\uF0A1', '\uF06D' -> '○';
            case '\uF0D8', '\uF0D7' -> '➢';
            case '\uF0E0', '\uF0E8', '\uF0AE', '\uF0F0' -> '→';
            case '\uF0B0' -> '°';
            case '\uF0B1' -> '±';
            case '\uF0B3' -> '≥';
            case '\uF0A3' -> '≤';
            case '\uF0B4' -> '×';
            default -> '•';
        };
    }

    /**
     * A list's bullet as it is shown.
     *
     * @param bullet as the file has it, symbol-font characters included
     */
    static String bullet(String bullet) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < bullet.length(); i++) {
            char c = bullet.charAt(i);
            shown.append(
                    c >= '\uE000' && c < '\uF020' || c > '\uF0FF' && c < '\uF900' ? '•' : shown(c));
        }
        String text = Words.clean(shown);
        return text.equals("·") ? "•" : text;
    }
}
