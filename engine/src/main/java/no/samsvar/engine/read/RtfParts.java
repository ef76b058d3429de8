package no.samsvar.engine.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Block.Kind;
import no.samsvar.engine.text.Origin;

/** Puts the paragraphs of an RTF file together: in the body, in page headers, in notes. */
final class RtfParts {
    /** A stretch of paragraphs: the body, a text box (named as the body), a header, a note. */
    private static final class Part {
        final String name;
        final StringBuilder words = new StringBuilder();
        final StringBuilder marker = new StringBuilder();
        LookMeter look = new LookMeter();
        boolean marked;

        Part(String name) {
            this.name = name;
        }
    }

    private static final String BODY = "body";

    private final Draft draft;
    private final RtfStyles styles;
    private final Deque<Part> open = new ArrayDeque<>();
    private final Map<String, List<String>> headers = new HashMap<>();
    private final StringBuilder note = new StringBuilder();
    private boolean titlePage;
    private int tables;
    private int count;

    RtfParts(Draft draft, RtfStyles styles) {
        this.draft = draft;
        this.styles = styles;
        open.push(new Part(BODY));
    }

    /** A part begins: {@code shptxt}, {@code header}, {@code footnote}, … */
    void begin(String name) {
        open.push(new Part(name.equals("shptxt") ? BODY : name));
    }

    void end(RtfState state) {
        endParagraph(state);
        if (open.size() > 1) {
            Part done = open.pop();
            if (done.name.equals("footnote")) {
                draft.note(note);
                note.setLength(0);
            }
        }
    }

    void titlePage() {
        titlePage = true;
    }

    void words(CharSequence words, RtfState state) {
        Part part = open.getFirst();
        if (!Words.isBlank(words)) {
            part.look.run(state.bold, state.size / 2.0);
        }
        part.words.append(words);
    }

    void marker(CharSequence words) {
        open.getFirst().marker.append(words);
        open.getFirst().marked = true;
    }

    void endParagraph(RtfState state) {
        Part part = open.getFirst();
        switch (part.name) {
            case BODY -> body(part, state);
            case "footnote" -> note.append(note.isEmpty() ? "" : "\n").append(part.words);
            default -> {
                String words = Words.clean(part.words);
                if (!words.isEmpty()) {
                    headers.computeIfAbsent(part.name, any -> new ArrayList<>()).add(words);
                }
            }
        }
        part.words.setLength(0);
        part.marker.setLength(0);
        part.marked = false;
        part.look = new LookMeter();
    }

    private void body(Part part, RtfState state) {
        level(state.tables);
        Origin origin = new Origin.InParagraph(count++);
        StyleNames.Role role = styles.role(state.style);
        if (role == StyleNames.Role.CONTENTS) {
            draft.aside(part.words, origin);
            return;
        }
        String marker = Symbols.bullet(part.marker.toString());
        if (!part.marked && state.list > 0) {
            marker = "•";
        }
        int heading = heading(state, role);
        Kind kind = heading > 0 ? Kind.HEADING : marker.isEmpty() ? Kind.PARAGRAPH : Kind.ITEM;
        int level = heading > 0 ? heading : marker.isEmpty() ? 0 : state.listLevel + 1;
        draft.add(kind, level, marker, part.words, part.look.look(), origin);
    }

    private int heading(RtfState state, StyleNames.Role role) {
        if (state.outline >= 0) {
            return state.outline < 9 ? state.outline + 1 : 0;
        }
        return switch (role) {
            case TITLE -> 1;
            case SUBTITLE -> 2;
            case TEXT, CONTENTS -> styles.heading(state.style);
        };
    }

    void endCell(RtfState state) {
        if (open.getFirst().name.equals(BODY)) {
            state.tables = Math.max(1, state.tables);
            endParagraph(state);
            draft.tables().cell();
        } else {
            endParagraph(state);
        }
    }

    void endRow() {
        draft.tables().row();
    }

    private void level(int wanted) {
        for (; tables < wanted; tables++) {
            draft.tables().start();
        }
        for (; tables > wanted; tables--) {
            draft.tables().end();
        }
    }

    /** What is still open, and the first page's header. */
    void finish(RtfState state) {
        while (open.size() > 1) {
            end(state);
        }
        endParagraph(state);
        level(0);
        for (String place : List.of("header", "footer")) {
            String shown =
                    titlePage ? place + "f" : headers.containsKey(place) ? place : place + "r";
            headers.getOrDefault(shown, List.of()).forEach(draft::furniture);
        }
    }
}
