package no.samsvar.engine.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** How the letters look at the point that a walk through an HTML document has reached. */
final class HtmlLook {
    private record State(
            @Nullable Node of, boolean bold, double size, boolean white, boolean filled) {}

    private static final Set<String> STRONG = Set.of("b", "strong", "th");
    private static final Pattern SIZE = Pattern.compile("([0-9.]{1,8}) *(pt|px|em|rem|%)?");
    private static final Pattern WHITE =
            Pattern.compile(
                    "white|#f{3,4}|#f{6}(?:ff)?|rgba?\\( *255 *, *255 *, *255 *(?:, *1 *)?\\)");
    private static final Set<String> NO_FILL =
            Set.of("transparent", "none", "initial", "inherit", "unset");
    private static final double POINTS_A_PIXEL = 0.75;
    private static final double TINY = 3;

    /** What browsers show text in that has no size of its own. */
    private static final double USUAL = 12;

    private final Css css;

    /** What is declared for the element last looked at. */
    private Map<String, String> style = Map.of();

    private final Deque<State> states = new ArrayDeque<>();

    HtmlLook(Css css) {
        this.css = css;
        states.push(new State(null, false, USUAL, false, false));
    }

    /** Whether the element and all in it is kept from a reader's eyes. */
    boolean hides(Element element) {
        style = css.of(element);
        if (element.hasAttr("hidden") || "true".equals(element.attr("aria-hidden"))) {
            return true;
        }
        return "none".equals(style.get("display"))
                || "hidden".equals(style.get("visibility"))
                || "0".equals(style.get("opacity"))
                || "all".equals(style.get("mso-hide"));
    }

    /** The walk comes to the element, just after it was looked at. */
    void enter(Element element) {
        boolean strong = STRONG.contains(element.normalName());
        boolean filled = element.hasAttr("bgcolor");
        String color = style.getOrDefault("color", element.attr("color"));
        if (style.isEmpty() && !strong && !filled && color.isEmpty()) {
            return;
        }
        State before = states.getFirst();
        String weight = style.get("font-weight");
        boolean bold = weight == null ? strong || before.bold() : isBold(weight);
        filled |= isFilled(style.get("background")) || isFilled(style.get("background-color"));
        boolean white = color.isEmpty() ? before.white() : WHITE.matcher(color).matches();
        double size = size(style.get("font-size"), before.size());
        states.push(new State(element, bold, size, white, filled || before.filled()));
    }

    void leave(Node node) {
        if (states.getFirst().of() == node) {
            states.pop();
        }
    }

    /** White on white, or near to no size. */
    boolean unseen() {
        State now = states.getFirst();
        return now.white() && !now.filled() || now.size() > 0 && now.size() < TINY;
    }

    boolean bold() {
        return states.getFirst().bold();
    }

    double size() {
        return states.getFirst().size();
    }

    /** The list style of the element last looked at. */
    @Nullable String listStyle() {
        String type = style.get("list-style-type");
        return type == null ? style.get("list-style") : type;
    }

    private static boolean isFilled(@Nullable String background) {
        return background != null
                && !NO_FILL.contains(background)
                && !WHITE.matcher(background).matches();
    }

    private static boolean isBold(String weight) {
        return weight.startsWith("bold") || weight.matches("[6-9]00");
    }

    private static double size(@Nullable String size, double before) {
        Matcher found = size == null ? null : SIZE.matcher(size);
        if (found == null || !found.matches()) {
            return before;
        }
        double number;
        try {
            number = Double.parseDouble(found.group(1));
        } catch (NumberFormatException e) {
            return before;
        }
        String unit = found.group(2);
        if (number == 0) {
            return Double.MIN_VALUE;
        }
        return switch (unit == null ? "" : unit) {
            case "pt" -> number;
            case "px" -> number * POINTS_A_PIXEL;
            case "em" -> before * number;
            case "%" -> before * number / 100;
            default -> before;
        };
    }
}
