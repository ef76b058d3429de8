package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.Problem.Code;
import no.samsvar.engine.text.SourceText;

/** What a reader should know of a PDF that could be read. */
final class PdfProblems {
    private PdfProblems() {}

    static List<Problem> of(PdfDocument pages, SourceText text) {
        List<Problem> problems = new ArrayList<>();
        if (!pages.damaged.isEmpty()) {
            problems.add(
                    Problem.of(Code.DAMAGED, text.id(), Map.of("page", numbers(pages.damaged))));
        }
        List<Integer> empty = new ArrayList<>();
        for (PdfSheet sheet : pages.sheets) {
            if (sheet.isScan) {
                empty.add(sheet.number);
            }
        }
        if (!empty.isEmpty()) {
            problems.add(
                    Problem.of(
                            Code.DAMAGED,
                            text.id(),
                            Map.of("reason", "pages-without-text", "page", numbers(empty))));
        }
        if (pages.unmapped * 10L > text.text().length()) {
            problems.add(
                    Problem.of(
                            Code.DAMAGED,
                            text.id(),
                            Map.of(
                                    "reason",
                                    "unknown-signs",
                                    "signs",
                                    Integer.toString(pages.unmapped))));
        }
        pages.hidden.forEach((page, reasons) ->
                reasons.forEach((why, signs) ->
                        problems.add(
                                Problem.of(
                                        Code.HIDDEN_TEXT,
                                        text.id(),
                                        Map.of(
                                                "page",
                                                Integer.toString(page),
                                                "reason",
                                                why,
                                                "signs",
                                                Integer.toString(signs))))));
        return problems;
    }

    private static String numbers(List<Integer> pages) {
        return pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
