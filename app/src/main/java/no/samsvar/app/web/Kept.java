package no.samsvar.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/**
 * What somebody sent whose session or form had ended meanwhile. Nothing of it is kept here: it goes
 * back into a page.
 *
 * @param action where it was sent to
 * @param again whether it can be sent from the page once more, after signing in
 */
public record Kept(String action, List<Field> fields, boolean again) {
    private static final int LONGEST = 2_000_000;
    private static final int LINE = 60;

    /** What a page should not hold, even to whoever typed it. */
    private static final Set<String> SECRET = Set.of("password", "old", "code");

    public Kept {
        fields = List.copyOf(fields);
    }

    /**
     * @param written whether a person wrote it, so that it is shown
     */
    public record Field(String name, String value, boolean written) {}

    /** The page that gives it back; without anything written, the one that only says so. */
    public static Html page(HttpServletRequest request, String csrf) {
        return page("signed-out", HttpStatus.UNAUTHORIZED, request, csrf, true);
    }

    /**
     * Likewise for a form whose token is not ours: to be copied only, since whoever made the form
     * may be another than who looks at the page.
     */
    public static Html copy(HttpServletRequest request, String csrf) {
        return page("form", HttpStatus.FORBIDDEN, request, csrf, false);
    }

    private static Html page(
            String name,
            HttpStatus status,
            HttpServletRequest request,
            String csrf,
            boolean again) {
        Kept kept = new Kept(request.getRequestURI(), fields(request, csrf), again);
        return kept.fields().stream().anyMatch(Field::written)
                ? new Html("web/kept", "problem." + name + ".heading", kept, status)
                : Problem.page(name, status, null);
    }

    private static List<Field> fields(HttpServletRequest request, String csrf) {
        String type = String.valueOf(request.getContentType());
        Map<String, String[]> given = new TreeMap<>();
        if (type.startsWith("application/x-www-form-urlencoded")) {
            given.putAll(request.getParameterMap());
        }
        given.remove(csrf);
        int length = given.values().stream().flatMap(Arrays::stream).mapToInt(String::length).sum();
        List<Field> fields = new ArrayList<>();
        if (length <= LONGEST && given.keySet().stream().noneMatch(SECRET::contains)) {
            given.forEach((name, values) -> {
                for (String value : values) {
                    boolean written =
                            value.indexOf('\n') >= 0
                                    || value.length() > LINE
                                    || name.startsWith("t-") && !value.isBlank();
                    fields.add(new Field(name, value, written));
                }
            });
        }
        return fields;
    }
}
