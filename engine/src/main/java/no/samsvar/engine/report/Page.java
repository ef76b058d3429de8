package no.samsvar.engine.report;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import org.jspecify.annotations.Nullable;

/**
 * What the sections of one page share: the result, the phrases, the markup so far, and how things
 * are addressed.
 *
 * <p>Ids in the page: {@code r-} a body, {@code d-} a document, {@code p-} a place in a document
 * (its id and the offset), {@code t-} a theme under a question, {@code l-} a list that a number
 * counts, {@code g-} those of a group who have not answered.
 */
final class Page {
    /** From this many statements on, closed parts become elements only when they are opened. */
    private static final int MANY = 1_500;

    final Index index;
    final Answers answers;
    final Phrases phrases;
    final Groups groups;
    final Html html;
    private final boolean linked;
    private final boolean lazy;
    private final Map<String, String> names;
    private int lists;

    Page(Collation collation, Map<String, String> texts, boolean linked) {
        this.index = new Index(collation, texts);
        this.answers = new Answers(index);
        this.phrases = Phrases.of(collation.round().language());
        this.groups = new Groups(collation, phrases);
        this.html = new Html(1 << 20);
        this.names = new ConcurrentHashMap<>();
        this.linked = linked;
        this.lazy = collation.statements().size() >= MANY;
    }

    private Page(Page of, boolean linked) {
        this.index = of.index;
        this.answers = of.answers;
        this.phrases = of.phrases;
        this.groups = of.groups;
        this.html = new Html();
        this.names = of.names;
        this.linked = linked;
        this.lazy = of.lazy;
    }

    /** An empty page of the same result, to be written by itself. */
    Page blank(boolean linked) {
        return new Page(this, linked);
    }

    Collation all() {
        return index.all();
    }

    String say(String key, Object... values) {
        return phrases.get(key, values);
    }

    /** A fresh id for a list. */
    String list() {
        return "l-" + ++lists;
    }

    /**
     * Writes the inside of something closed. In a large report a browser that runs scripts keeps it
     * as text until it is opened; one that does not shows it all the same.
     */
    void closed(Runnable content) {
        boolean asText = lazy && !html.inside("noscript");
        if (asText) {
            html.open("noscript", "class", "lazy");
        }
        content.run();
        if (asText) {
            html.close("noscript");
        }
    }

    boolean isLarge() {
        return lazy;
    }

    boolean isLinked() {
        return linked;
    }

    /** Letters and digits as they are, all else by number: an id with no space or quote in it. */
    static String safe(String id) {
        StringBuilder safe = new StringBuilder(id.length());
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if ((c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-') {
                safe.append(c);
            } else {
                safe.append(String.format(Locale.ROOT, "_%x_", (int) c));
            }
        }
        return safe.toString();
    }

    static String respondentId(String respondent) {
        return "r-" + safe(respondent);
    }

    static String themeId(String question, String theme) {
        return "t-" + safe(question) + "-" + safe(theme);
    }

    /** Where a place in a document's text is shown. */
    String placeLink(String document, int start) {
        String file = linked ? index.pageOf(document) : "";
        return file + "#" + placeId(document, start);
    }

    String documentLink(String document) {
        String place = "#d-" + safe(document);
        if (!linked) {
            return place;
        }
        return index.hasOwnPage(document) ? index.pageOf(document) : index.pageOf(document) + place;
    }

    static String placeId(String document, int start) {
        return "p-" + safe(document) + "-" + start;
    }

    /** A body's name, leading to all that it said. */
    void respondent(String id) {
        html.markup(names.computeIfAbsent(id, this::named));
    }

    private String named(String id) {
        Html one = new Html(128);
        RespondentInfo known = index.respondent(id);
        String name = Shown.of(index.nameOf(id));
        if (known != null && !index.documentsOf(id).isEmpty()) {
            one.element("a", name, "href", "#" + respondentId(id), "class", "who");
        } else {
            one.element("span", name, "class", "who");
        }
        return one.done();
    }

    /** The language to mark words with; null where it is the page's own or not known. */
    @Nullable String lang(@Nullable String language) {
        boolean known = language != null && language.matches("[a-z]{2,3}");
        return known && !phrases.language().equals(language) ? language : null;
    }

    /** What to call a document: its file's name, without folders. */
    static String nameOf(DocumentInfo document) {
        String file = document.file();
        return Shown.of(file.substring(file.lastIndexOf('/') + 1));
    }
}
