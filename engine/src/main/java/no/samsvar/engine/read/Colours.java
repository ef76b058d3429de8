package no.samsvar.engine.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Colours of letters and of what is behind them. */
final class Colours {
    private static final int LIGHT = 0xF5;

    private Colours() {}

    /** Whether the colour, six hex digits or a name, cannot be told from white paper. */
    static boolean isWhite(@Nullable String colour) {
        if (colour == null) {
            return false;
        }
        String hex = colour.startsWith("#") ? colour.substring(1) : colour;
        if (hex.toLowerCase(Locale.ROOT).equals("white")) {
            return true;
        }
        if (hex.length() != 6) {
            return false;
        }
        try {
            int rgb = Integer.parseInt(hex, 16);
            return isWhite(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static boolean isWhite(int red, int green, int blue) {
        return red >= LIGHT && green >= LIGHT && blue >= LIGHT;
    }
}
