package no.samsvar.engine.read;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reader can see a run: not where it is marked hidden, near to no size, or white on
 * white. White letters are taken to be seen where anything may have coloured what is behind them.
 */
final class DocxVisibility {
    /** Under 3 points, in half points. */
    private static final int TINY = 6;

    private final DocxStyles styles;
    private final Deque<Boolean> tables = new ArrayDeque<>();
    private boolean cellFilled;
    private boolean page;
    private int boxes;
    private @Nullable DocxProps lastRun;
    private @Nullable DocxPara lastPara;
    private DocxProps last = DocxProps.NONE;

    DocxVisibility(DocxStyles styles) {
        this.styles = styles;
    }

    void table() {
        tables.push(false);
        cellFilled = false;
    }

    void tableEnd() {
        tables.poll();
        cellFilled = false;
    }

    void tableStyle(@Nullable String style) {
        if (!tables.isEmpty()) {
            tables.pop();
            tables.push(styles.shades(style));
        }
    }

    void cell() {
        cellFilled = false;
    }

    /** A property of the cell that began. */
    void cell(String name, Xml at) {
        if (name.equals("shd")) {
            cellFilled = isFilled(at.get("fill"));
        }
    }

    void box(int more) {
        boxes += more;
    }

    /** The page has a colour. */
    void colored() {
        page = true;
    }

    boolean hides(DocxProps run, DocxPara para) {
        DocxProps all = all(run, para);
        if (Boolean.TRUE.equals(all.hidden)) {
            return true;
        }
        if (all.size != null && all.size > 0 && all.size < TINY) {
            return true;
        }
        return Colours.isWhite(all.color)
                && !isFilled(all.fill)
                && !cellFilled
                && !page
                && boxes == 0
                && !tables.contains(true);
    }

    /** Takes the look of a run that is seen into its paragraph's. */
    void look(DocxProps run, DocxPara para) {
        DocxProps all = all(run, para);
        int size = all.size == null ? 20 : all.size;
        para.look.run(Boolean.TRUE.equals(all.bold), size / 2.0);
    }

    private DocxProps all(DocxProps run, DocxPara para) {
        if (run != lastRun || para != lastPara) {
            DocxProps base = para.styled;
            if (base == null) {
                DocxProps styled = styles.paragraph(para.props.style);
                DocxProps filled = new DocxProps();
                filled.fill = para.props.fill;
                base = filled.over(styled);
                para.styled = base;
            }
            last = run.over(styles.run(run.style).over(base));
            lastRun = run;
            lastPara = para;
        }
        return last;
    }

    private static boolean isFilled(@Nullable String fill) {
        return fill != null
                && !fill.isEmpty()
                && !fill.equals("auto")
                && !fill.equals("none")
                && !Colours.isWhite(fill);
    }
}
