package no.samsvar.engine.report;

/** One part of the page under a heading of its own. */
abstract class Section {
    final Page page;
    final Html html;

    Section(Page page) {
        this.page = page;
        this.html = page.html;
    }

    /** The section's id, and the stem of its phrases: {@code answers} has {@code answers.title}. */
    abstract String id();

    abstract void body();

    final void write() {
        String id = id();
        html.open("section", "id", id, "class", "sec", "aria-labelledby", id + "-h");
        html.open("div", "class", "sec-h");
        html.element("h2", page.say(id + ".title"), "id", id + "-h");
        html.element("p", page.say(id + ".lead"), "class", "lead");
        html.close("div").open("div", "class", "sec-b");
        body();
        html.close("div").close("section").line();
    }

    /** Says that there is nothing to show, and what that means. */
    final void nothing() {
        html.element("p", page.say(id() + ".none"), "class", "none");
    }

    /**
     * A row with a bar that opens to what it counts.
     *
     * @param name what the row is about
     * @param numbers writes the numbers, each from {@link Counted}
     * @param content what is shown when it is opened
     */
    final void row(
            Runnable name, long whole, Bar.Part[] parts, Runnable numbers, Runnable content) {
        html.open("details", "class", "row");
        html.open("summary").open("span", "class", "row-t");
        name.run();
        html.close("span");
        Bar.draw(html, whole, parts);
        html.open("span", "class", "row-n");
        numbers.run();
        html.close("span").close("summary");
        html.open("div", "class", "row-c");
        page.closed(content);
        html.close("div").close("details").line();
    }

    final void name(String text) {
        html.text(text);
    }
}
