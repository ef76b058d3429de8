package no.samsvar.engine.read;

import no.samsvar.engine.text.Problem.Code;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The words of a paragraph of a Word document in the binary format, as they are shown. */
final class DocRuns {
    /** Under 3 points, in half points. */
    private static final int TINY = 6;

    private static final int WHITE_INDEX = 8;

    /**
     * The words of a paragraph and how they look.
     *
     * @param joined whether the mark at its end was deleted: it runs on into the next
     */
    record Found(StringBuilder words, Para.Look look, boolean joined) {}

    private final Draft draft;
    private int instructions;
    private int fields;

    DocRuns(Draft draft) {
        this.draft = draft;
    }

    Found words(Paragraph para) {
        StringBuilder words = new StringBuilder();
        LookMeter look = new LookMeter();
        boolean joined = false;
        int number = para.numCharacterRuns();
        for (int i = 0; i < number; i++) {
            CharacterRun run = para.getCharacterRun(i);
            draft.budget().operators(5);
            if (run.isMarkedDeleted()) {
                draft.count(Code.TRACKED_CHANGES);
                joined = i == number - 1 && run.text().endsWith("\r");
                continue;
            }
            if (run.isMarkedInserted()) {
                draft.count(Code.TRACKED_CHANGES);
            }
            String shown = run.isSymbol() ? symbol(run) : shown(run.text());
            if (Words.isBlank(shown)) {
                words.append(shown);
            } else if (isSeen(run, para)) {
                look.run(run.isBold(), run.getFontSize() / 2.0);
                words.append(shown);
            } else {
                draft.count(Code.HIDDEN_TEXT);
            }
        }
        // no instruction runs over the end of a paragraph
        instructions = 0;
        return new Found(words, look.look(), joined);
    }

    private static String symbol(CharacterRun run) {
        char c = run.getSymbolCharacter();
        return String.valueOf(Symbols.shown(c < '\u0100' ? (char) (c + '\uF000') : c));
    }

    private String shown(String text) {
        int end = text.length();
        if (end > 0 && (text.charAt(end - 1) == '\r' || text.charAt(end - 1) == '\u0007')) {
            end--;
        }
        if (instructions == 0 && isPlain(text, end)) {
            return text.substring(0, end);
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\u0013' -> {
                    fields++;
                    instructions++;
                }
                case '\u0014' -> instructions = Math.max(0, instructions - 1);
                case '\u0015' -> {
                    fields = Math.max(0, fields - 1);
                    instructions = Math.min(instructions, fields);
                }
                default -> {
                    if (instructions == 0) {
                        shown.append(plain(c));
                    }
                }
            }
        }
        return shown.toString();
    }

    private static boolean isPlain(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) < ' ') {
                return false;
            }
        }
        return true;
    }

    private static String plain(char c) {
        return switch (c) {
            case '\u000B', '\u000C', '\u000E' -> "\n";
            case '\u001E' -> "\u2011";
            case '\t' -> "\t";
            case '\u0007', '\r' -> "";
            default -> c < ' ' || c == '\u001F' ? "" : String.valueOf(c);
        };
    }

    private static boolean isSeen(CharacterRun run, Paragraph para) {
        if (run.isVanished() || run.getFontSize() > 0 && run.getFontSize() < TINY) {
            return false;
        }
        return !isWhite(run) || run.isHighlighted() || para.isInTable() || isShaded(para);
    }

    private static boolean isWhite(CharacterRun run) {
        int colour = run.getIco24();
        return colour == -1
                ? run.getColor() == WHITE_INDEX
                : Colours.isWhite(colour & 0xFF, colour >> 8 & 0xFF, colour >> 16 & 0xFF);
    }

    private static boolean isShaded(Paragraph para) {
        return para.getShading() != null && !para.getShading().isEmpty();
    }
}
