package no.samsvar.engine.read;

import no.samsvar.engine.text.Block.Kind;
import no.samsvar.engine.text.Origin;
import org.jspecify.annotations.Nullable;

/** Makes blocks of the paragraphs of an ODT's body. */
final class OdtBody implements OdtText.Sink {
    private final Draft draft;
    private final OdtStyles styles;
    private @Nullable String page;
    private boolean begun;

    OdtBody(Draft draft, OdtStyles styles) {
        this.draft = draft;
        this.styles = styles;
    }

    /** The name of the first page's layout, as far as the text says it. */
    @Nullable String page() {
        return page;
    }

    @Override
    public void note(CharSequence words) {
        draft.note(words);
    }

    @Override
    public void paragraph(OdtPara para, String marker, int listLevel) {
        if (!begun) {
            begun = true;
            page = styles.page(para.style);
        }
        Origin origin = new Origin.InParagraph(para.index);
        StyleNames.Role role = styles.role(para.style);
        if (para.contents || role == StyleNames.Role.CONTENTS) {
            draft.aside(para.words, origin);
            return;
        }
        int heading = heading(para, role);
        Kind kind = heading > 0 ? Kind.HEADING : marker.isEmpty() ? Kind.PARAGRAPH : Kind.ITEM;
        int level = heading > 0 ? heading : marker.isEmpty() ? 0 : listLevel;
        draft.add(kind, level, marker, para.words, para.look.look(), origin);
    }

    private int heading(OdtPara para, StyleNames.Role role) {
        if (para.heading) {
            return para.level;
        }
        return switch (role) {
            case TITLE -> 1;
            case SUBTITLE -> 2;
            case TEXT, CONTENTS -> styles.heading(para.style);
        };
    }
}
