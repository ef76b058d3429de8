package no.samsvar.engine.report;

import no.samsvar.engine.collate.Collation.Count;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that can be checked. Each carries {@code data-count}, what it counts ({@code data-of}:
 * statement, respondent, document …) and the id of the element in which as many distinct values of
 * {@code data-<of>} stand ({@code data-list}), or the row of the result's counts that it repeats.
 */
final class Counted {
    private Counted() {}

    /** A number that leads to its list. */
    static void link(Html html, String words, int number, String of, String list) {
        html.element(
                "a",
                words,
                "class",
                "n",
                "href",
                "#" + list,
                "data-count",
                Integer.toString(number),
                "data-of",
                of,
                "data-list",
                list);
    }

    /** A number whose list is opened by what the number stands in. */
    static void here(Html html, String words, int number, String of, String list) {
        html.element(
                "span",
                words,
                "class",
                "n",
                "data-count",
                Integer.toString(number),
                "data-of",
                of,
                "data-list",
                list);
    }

    /** A number that repeats a row of the result's counts. */
    static void row(
            Html html, String words, int number, String of, Count count, @Nullable String list) {
        html.element(
                "span",
                words,
                "class",
                "n",
                "data-count",
                Integer.toString(number),
                "data-of",
                of,
                "data-question",
                count.question(),
                "data-theme",
                count.theme(),
                "data-position",
                count.position(),
                "data-group",
                count.group(),
                "data-list",
                list);
    }
}
