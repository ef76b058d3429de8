package no.samsvar.engine.read;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import no.samsvar.engine.read.RtfState.Place;
import no.samsvar.engine.text.Problem.Code;

/** Reads an RTF file: what its groups and control words do to the words between them. */
final class RtfText {
    private static final int TINY = 6;
    private static final int MOST_TABLES = 1_000;

    private final Draft draft;
    private final RtfTokens tokens;
    private final RtfFonts fonts = new RtfFonts();
    private final RtfStyles styles = new RtfStyles();
    private final RtfColours colours = new RtfColours();
    private final RtfInfo info = new RtfInfo();
    private final RtfParts parts;
    private final Deque<RtfState> around = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private RtfState state = new RtfState();
    private boolean opened;
    private boolean starred;
    private int skipping;

    RtfText(byte[] file, Draft draft) {
        this.draft = draft;
        tokens = new RtfTokens(file);
        parts = new RtfParts(draft, styles);
    }

    /**
     * @return whether every group that was opened was closed
     */
    boolean read() {
        while (true) {
            RtfTokens.Kind kind = tokens.next();
            draft.budget().operators(1);
            if (kind != RtfTokens.Kind.BYTE) {
                flush();
            }
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> close();
                case WORD -> word(tokens.word(), tokens.number());
                case SIGN -> sign((char) tokens.value());
                case BYTE -> oneByte(tokens.value());
                case END -> {
                    return around.isEmpty();
                }
            }
            opened = kind == RtfTokens.Kind.OPEN || opened && starred;
        }
    }

    /** After the last token, or where reading broke off. */
    void finish() {
        flush();
        parts.finish(state);
        draft.metadata(info.metadata());
    }

    private void open() {
        skipping = 0;
        starred = false;
        around.push(state);
        state = state.copy();
        if (state.place == Place.STYLES) {
            styles.entry();
        }
    }

    private void close() {
        skipping = 0;
        starred = false;
        if (state.part) {
            parts.end(state);
        }
        info.close(state.place);
        if (around.size() == 1) {
            // the last paragraph may go without its mark
            endParagraph();
        }
        if (!around.isEmpty()) {
            state = around.pop();
        }
    }

    private void sign(char sign) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (sign) {
            case '*' -> starred = true;
            case '~' -> show("\u00A0");
            case '_' -> show("\u2011");
            case '\\', '{', '}' -> show(String.valueOf(sign));
            case '\r', '\n' -> endParagraph();
            case '\t' -> show("\t");
            default -> {}
        }
    }

    private void oneByte(int value) {
        if (skipping > 0) {
            skipping--;
        } else if (state.place == Place.COLOURS) {
            if (value == ';') {
                colours.end();
            }
        } else if (state.place != Place.SKIPPED && state.place != Place.FONTS) {
            bytes.write(value);
        }
    }

    private void flush() {
        if (bytes.size() == 0) {
            return;
        }
        String words;
        if (fonts.isSymbol(state.font)) {
            StringBuilder symbols = new StringBuilder();
            for (byte one : bytes.toByteArray()) {
                symbols.append(one == ' ' ? ' ' : (char) ('\uF000' + (one & 0xFF)));
            }
            words = symbols.toString();
        } else {
            words = bytes.toString(fonts.of(state.font));
        }
        bytes.reset();
        show(words);
    }

    private void show(String words) {
        switch (state.place) {
            case TEXT -> {
                if (state.deleted) {
                    return;
                }
                if (Words.isBlank(words) || isSeen()) {
                    parts.words(words, state);
                } else {
                    draft.count(Code.HIDDEN_TEXT);
                }
            }
            case MARKER -> parts.marker(words);
            case STYLES -> styles.name(words);
            case INFO -> info.words(words);
            case SKIPPED, FONTS, COLOURS -> {}
        }
    }

    private boolean isSeen() {
        boolean white =
                colours.isWhite(state.colour)
                        && (state.behind == 0 || colours.isWhite(state.behind))
                        && state.shading == 0
                        && state.tables == 0;
        return !state.hidden && state.size >= TINY && !white;
    }

    private void endParagraph() {
        // a paragraph whose mark was deleted runs on into the next
        if (state.place == Place.TEXT && !state.deleted) {
            parts.endParagraph(state);
        }
    }

    private void word(String word, int number) {
        if (skipping > 0 && !word.equals("u")) {
            skipping--;
            return;
        }
        if (opened && destination(word)) {
            return;
        }
        switch (state.place) {
            case FONTS -> font(word, number);
            case COLOURS -> colours.control(word, number);
            case STYLES -> styles.control(word, number);
            case INFO -> info.control(word, number);
            case SKIPPED -> {}
            case TEXT, MARKER -> {
                if (!letters(word, number) && !paragraph(word, number)) {
                    shown(word);
                }
            }
        }
        if (word.equals("u")) {
            unicode(number);
        } else if (word.equals("uc")) {
            state.skip = Math.clamp(number, 0, 10);
        } else if (word.equals("ansicpg")) {
            fonts.usual(number);
        }
    }

    /** The first word of a group says what the group is. */
    private boolean destination(String word) {
        if (state.place == Place.SKIPPED) {
            return true;
        }
        RtfDestination found = RtfDestination.of(word, starred);
        if (found == null) {
            return false;
        }
        starred = false;
        opened = false;
        switch (found) {
            case SKIPPED -> state.place = Place.SKIPPED;
            case COMMENT -> {
                draft.count(Code.COMMENTS_LEFT_OUT);
                state.place = Place.SKIPPED;
            }
            case FONTS -> state.place = Place.FONTS;
            case COLOURS -> state.place = Place.COLOURS;
            case STYLES -> state.place = Place.STYLES;
            case INFO -> state.place = Place.INFO;
            case MARKER -> state.place = state.deleted ? Place.SKIPPED : Place.MARKER;
            case PART -> {
                parts.begin(word.equals("ftnalt") ? "footnote" : word);
                state.part = true;
                state.paragraph();
            }
            case SHOWN -> {}
        }
        return true;
    }

    private void font(String word, int number) {
        switch (word) {
            case "f" -> fonts.font(number);
            case "fcharset" -> fonts.charset(number);
            case "cpg" -> fonts.codePage(number);
            default -> {}
        }
    }

    private boolean letters(String word, int number) {
        switch (word) {
            case "b" -> state.bold = number != 0;
            case "v" -> state.hidden = number != 0;
            case "fs" -> state.size = number;
            case "f" -> state.font = number;
            case "cf" -> state.colour = number;
            case "cb", "highlight", "chcbpat" -> state.behind = number;
            case "plain" -> state.plain();
            case "deleted" -> {
                state.deleted = number != 0;
                if (state.deleted) {
                    draft.count(Code.TRACKED_CHANGES);
                }
            }
            case "revised" -> {
                if (number != 0) {
                    draft.count(Code.TRACKED_CHANGES);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean paragraph(String word, int number) {
        switch (word) {
            case "pard" -> state.paragraph();
            case "s" -> state.style = number;
            case "outlinelevel" -> state.outline = number;
            case "ls" -> state.list = number;
            case "ilvl" -> state.listLevel = Math.clamp(number, 0, 8);
            case "pnlvlblt", "pnlvlbody" -> state.listLevel = 0;
            case "intbl" -> state.tables = Math.max(1, state.tables);
            case "itap" -> state.tables = Math.clamp(number, 0, MOST_TABLES);
            case "cbpat", "shading" -> state.shading = number;
            case "titlepg" -> parts.titlePage();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void shown(String word) {
        switch (word) {
            case "par", "sect" -> endParagraph();
            case "cell", "nestcell" -> parts.endCell(state);
            case "row", "nestrow" -> parts.endRow();
            case "line", "page", "column", "softline" -> show("\n");
            case "tab" -> show("\t");
            case "emdash" -> show("—");
            case "endash" -> show("–");
            case "bullet" -> show("•");
            case "lquote" -> show("‘");
            case "rquote" -> show("’");
            case "ldblquote" -> show("“");
            case "rdblquote" -> show("”");
            case "emspace", "enspace", "qmspace" -> show(" ");
            default -> {}
        }
    }

    private void unicode(int number) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        show(String.valueOf((char) number));
        skipping = state.skip;
    }
}
