package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;

/** The colour table of an RTF file. */
final class RtfColours {
    private static final int MOST = 10_000;

    private final List<Boolean> white = new ArrayList<>();
    private int red;
    private int green;
    private int blue;
    private boolean named;

    void control(String word, int value) {
        switch (word) {
            case "red" -> red = value;
            case "green" -> green = value;
            case "blue" -> blue = value;
            default -> {
                return;
            }
        }
        named = true;
    }

    /** A semicolon ends an entry; one without parts is the reader's own colour. */
    void end() {
        if (white.size() < MOST) {
            white.add(named && Colours.isWhite(red, green, blue));
        }
        named = false;
    }

    boolean isWhite(int index) {
        return index > 0 && index < white.size() && white.get(index);
    }
}
