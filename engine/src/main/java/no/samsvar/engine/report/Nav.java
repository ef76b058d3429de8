package no.samsvar.engine.report;

import java.util.List;
import java.util.Set;

/** The bar that stays at the top, and the panel in which places and bodies are shown. */
final class Nav {
    /** Sections that the bar leaves out: they are reached from others. */
    private static final Set<String> LEFT_OUT =
            Set.of("documents", "alike", "unanswered", "review");

    private final Page page;
    private final Html html;

    Nav(Page page) {
        this.page = page;
        this.html = page.html;
    }

    void write(List<Section> sections) {
        html.open("div", "class", "nav").open("div", "class", "nav-in");
        html.open("a", "href", "#top", "class", "brand").markup(Mark.logo());
        html.element("span", "Samsvar").close("a");
        html.open("nav", "aria-label", page.say("nav.label")).open("ul");
        for (Section section : sections) {
            if (!LEFT_OUT.contains(section.id())) {
                html.open("li");
                html.element("a", page.say("nav." + section.id()), "href", "#" + section.id());
                html.close("li");
            }
        }
        html.close("ul").close("nav");
        html.open("div", "class", "search js", "role", "search");
        html.element("label", page.say("nav.search"), "for", "search", "class", "vh");
        html.open(
                "input",
                "type",
                "search",
                "id",
                "search",
                "placeholder",
                page.say("nav.search"),
                "autocomplete",
                "off",
                "spellcheck",
                "false");
        html.close("div").close("div").close("div").line();
    }

    void sheet() {
        html.open("dialog", "id", "sheet", "aria-labelledby", "sheet-h");
        html.open("div", "class", "sheet-bar");
        html.element("button", page.say("sheet.back"), "type", "button", "id", "sheet-back");
        html.open("div", "class", "sheet-t");
        html.element("h2", "", "id", "sheet-h", "tabindex", "-1");
        html.element("p", "", "id", "sheet-p").close("div");
        html.element("button", page.say("sheet.print"), "type", "button", "id", "sheet-print");
        html.element("button", page.say("sheet.close"), "type", "button", "id", "sheet-close");
        html.close("div").open("div", "id", "sheet-c").close("div");
        html.close("dialog").line();
    }
}
