package no.samsvar.engine.read;

import org.jspecify.annotations.Nullable;

/** One paragraph or heading of an ODT while it is read. */
final class OdtPara {
    final int index;
    final boolean heading;
    final boolean contents;
    final boolean unnumbered;
    final int level;
    final @Nullable String style;
    final StringBuilder words = new StringBuilder();
    final LookMeter look = new LookMeter();

    /**
     * @param contents whether it stands in a table of contents
     */
    OdtPara(int index, boolean heading, Xml at, boolean contents) {
        this.index = index;
        this.heading = heading;
        this.contents = contents;
        unnumbered = "true".equals(at.get("is-list-header"));
        level = Math.clamp(at.number("outline-level", 1), 1, 9);
        style = at.in("text", "style-name");
    }
}
