package no.samsvar.bench;

import java.util.ArrayList;
import java.util.List;

/** A paper before it is typeset: headings, paragraphs and bullets, in order. */
record Paper(List<Part> parts) {
    enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        BULLET
    }

    record Part(Kind kind, String text) {}

    Paper {
        parts = List.copyOf(parts);
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder {
        private final List<Part> parts = new ArrayList<>();

        Builder title(String text) {
            return add(Kind.TITLE, text);
        }

        Builder heading(String text) {
            return add(Kind.HEADING, text);
        }

        Builder paragraph(String text) {
            return add(Kind.PARAGRAPH, text);
        }

        Builder bullet(String text) {
            return add(Kind.BULLET, text);
        }

        Builder all(Paper other) {
            parts.addAll(other.parts());
            return this;
        }

        Paper build() {
            return new Paper(parts);
        }

        private Builder add(Kind kind, String text) {
            parts.add(new Part(kind, text));
            return this;
        }
    }
}
