package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The headers and footers of one kind of page of an ODT. */
final class OdtPage {
    private final OdtStyles styles;
    private final Draft draft;
    private final Map<String, List<CharSequence>> parts = new HashMap<>();

    OdtPage(OdtStyles styles, Draft draft) {
        this.styles = styles;
        this.draft = draft;
    }

    /**
     * @param name {@code header}, {@code header-first}, {@code footer} or {@code footer-first}
     */
    Xml.Handler part(String name) {
        List<CharSequence> words = parts.computeIfAbsent(name, any -> new ArrayList<>());
        OdtText.Sink sink = (para, marker, level) -> words.add(para.words);
        return new OdtText(styles, draft, new Tables(), sink);
    }

    /** Adds what the first page shows. */
    void show() {
        for (String place : List.of("header", "footer")) {
            List<CharSequence> first = parts.get(place + "-first");
            List<CharSequence> shown = first == null ? parts.get(place) : first;
            if (shown != null) {
                shown.forEach(draft::furniture);
            }
        }
    }
}
