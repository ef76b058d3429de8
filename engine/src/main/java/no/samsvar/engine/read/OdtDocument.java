package no.samsvar.engine.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hands the parts of an ODT to who reads them, whether they come in files of their own or in one:
 * metadata, styles, the pages' headers, the text.
 */
final class OdtDocument implements Xml.Handler {
    private final Draft draft;
    private final OdtStyles styles = new OdtStyles();
    private final MetadataHandler metadata = new MetadataHandler();
    private final OdtBody body;
    private final OdtText text;
    private final Map<String, OdtPage> pages = new LinkedHashMap<>();
    private @Nullable OdtPage page;
    private Xml.@Nullable Handler now;
    private int depth;

    OdtDocument(Draft draft) {
        this.draft = draft;
        body = new OdtBody(draft, styles);
        text = new OdtText(styles, draft, draft.tables(), body);
    }

    @Override
    public boolean start(String prefix, String name, Xml at) {
        if (now != null) {
            depth++;
            boolean into = now.start(prefix, name, at);
            if (!into) {
                depth--;
            }
            return into;
        }
        return switch (name) {
            case "meta" -> {
                now = metadata;
                yield true;
            }
            case "styles", "automatic-styles" -> {
                now = styles;
                yield true;
            }
            case "text" -> {
                now = text;
                yield true;
            }
            case "master-page" -> {
                page = new OdtPage(styles, draft);
                pages.putIfAbsent(at.get("name", ""), page);
                yield true;
            }
            case "header", "footer", "header-first", "footer-first" -> {
                now = page == null ? null : page.part(name);
                yield now != null;
            }
            case "header-left", "footer-left", "scripts", "settings", "font-face-decls" -> false;
            default -> true;
        };
    }

    @Override
    public void end(String prefix, String name) {
        if (now != null) {
            if (depth == 0) {
                now = null;
            } else {
                depth--;
                now.end(prefix, name);
            }
        }
    }

    @Override
    public void text(char[] chars, int from, int length) {
        if (now != null) {
            now.text(chars, from, length);
        }
    }

    /** After the last part: what was torn, and the first page's header. */
    void finish() {
        text.broken();
        draft.metadata(metadata.metadata());
        String first = body.page();
        OdtPage found = pages.get(first == null || first.isEmpty() ? "Standard" : first);
        if (found == null && !pages.isEmpty()) {
            found = pages.values().iterator().next();
        }
        if (found != null) {
            found.show();
        }
    }
}
