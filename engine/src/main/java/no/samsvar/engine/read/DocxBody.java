package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.Block.Kind;
import no.samsvar.engine.text.Origin;
import org.jspecify.annotations.Nullable;

/** Makes blocks of the paragraphs of a DOCX's body: headings, list items, plain ones. */
final class DocxBody implements DocxText.Sink {
    private static final int BODY_LEVEL = 9;

    private final Draft draft;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final List<String> notes = new ArrayList<>();
    private @Nullable DocxSection first;

    DocxBody(Draft draft, DocxStyles styles, DocxNumbering numbering) {
        this.draft = draft;
        this.styles = styles;
        this.numbering = numbering;
    }

    /** The notes that the body points to, in that order. */
    List<String> notes() {
        return notes;
    }

    /** The first section, or null before its end. */
    @Nullable DocxSection first() {
        return first;
    }

    @Override
    public void note(String key) {
        notes.add(key);
    }

    @Override
    public void section(DocxSection section) {
        if (first == null) {
            first = section;
        }
    }

    @Override
    public void paragraph(DocxPara para) {
        DocxProps props = para.props;
        DocxProps all = props.over(styles.paragraph(props.style));
        StyleNames.Role role = styles.role(props.style);
        if (role == StyleNames.Role.CONTENTS) {
            draft.aside(para.words, new Origin.InParagraph(para.index));
            return;
        }
        int outline = all.outline == null ? BODY_LEVEL : all.outline;
        boolean heading = outline < BODY_LEVEL || role != StyleNames.Role.TEXT;
        String marker = marker(props, all);
        Kind kind = heading ? Kind.HEADING : marker.isEmpty() ? Kind.PARAGRAPH : Kind.ITEM;
        int level =
                switch (kind) {
                    case HEADING -> headingLevel(role, outline);
                    case ITEM -> itemLevel(props, all);
                    default -> 0;
                };
        draft.add(
                kind,
                level,
                marker,
                para.words,
                para.look.look(),
                new Origin.InParagraph(para.index));
    }

    private static int headingLevel(StyleNames.Role role, int outline) {
        if (outline < BODY_LEVEL) {
            return outline + 1;
        }
        return role == StyleNames.Role.SUBTITLE ? 2 : 1;
    }

    private String marker(DocxProps props, DocxProps all) {
        Integer numId = all.numId;
        if (numId == null || numId == 0) {
            return "";
        }
        return numbering.next(numId, level(props, all, numId));
    }

    private int level(DocxProps props, DocxProps all, int numId) {
        if (props.level != null || props.numId != null) {
            return props.level == null ? 0 : props.level;
        }
        return all.level == null ? numbering.levelOf(numId, props.style) : all.level;
    }

    private int itemLevel(DocxProps props, DocxProps all) {
        int level = level(props, all, all.numId == null ? 0 : all.numId) + 1;
        return level > 1 ? level : styles.listLevel(props.style);
    }
}
