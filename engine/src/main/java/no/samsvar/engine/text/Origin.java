package no.samsvar.engine.text;

/** Where in the original file a run of words stands. */
public sealed interface Origin {

    /**
     * A place on a page: points from the upper left corner of the page as it is shown (after
     * rotation).
     *
     * @param page from 1
     */
    record OnPage(int page, double x, double y, double width, double height) implements Origin {
        public OnPage {
            if (page < 1) {
                throw new IllegalArgumentException("page " + page);
            }
        }

        /** The box around both; the page is this one's. */
        public OnPage cover(OnPage other) {
            double left = Math.min(x, other.x);
            double top = Math.min(y, other.y);
            double right = Math.max(x + width, other.x + other.width);
            double bottom = Math.max(y + height, other.y + other.height);
            return new OnPage(page, left, top, right - left, bottom - top);
        }
    }

    /** The index, from 0, of a paragraph (or cell) of a word-processor or HTML document. */
    record InParagraph(int index) implements Origin {}

    /** A line of a plain text file, from 1. */
    record OnLine(int line) implements Origin {}

    /** A slide of a presentation, from 1. */
    record OnSlide(int slide) implements Origin {}
}
