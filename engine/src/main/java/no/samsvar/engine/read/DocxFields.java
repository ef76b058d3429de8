package no.samsvar.engine.read;

import java.util.ArrayDeque;
import java.util.Deque;

/** Fields of a DOCX: what stands before their separator is an instruction, not shown. */
final class DocxFields {
    private final Deque<Boolean> shown = new ArrayDeque<>();
    private int instructions;
    private String box = "";

    void mark(String type) {
        switch (type) {
            case "begin" -> {
                shown.push(false);
                instructions++;
            }
            case "separate" -> {
                if (!shown.isEmpty() && !shown.pop()) {
                    instructions--;
                    shown.push(true);
                } else {
                    shown.push(true);
                }
            }
            case "end" -> {
                if (!shown.isEmpty() && !shown.pop()) {
                    instructions--;
                }
            }
            default -> {}
        }
    }

    boolean inInstruction() {
        return instructions > 0;
    }

    /** No instruction runs over the end of a paragraph: a file that lost its separator shows it. */
    void endOfParagraph() {
        while (instructions > 0 && !shown.isEmpty()) {
            if (!shown.pop()) {
                instructions--;
            }
        }
    }

    /** A box to tick begins. */
    void box() {
        box = "☐";
    }

    void box(boolean ticked) {
        if (!box.isEmpty()) {
            box = ticked ? "☒" : "☐";
        }
    }

    String takeBox() {
        String taken = box;
        box = "";
        return taken;
    }
}
