package no.samsvar.engine.segment;

import java.util.List;
import java.util.regex.Pattern;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One verbatim span of own words.
 *
 * @param id the document's id with the span
 * @param source the document
 * @param span from the first to the last character
 * @param gaps pieces inside the span that are not its own
 * @param text the slice without its gaps, runs of white space as one space
 * @param block index of the bullet, item or paragraph that it stands in
 * @param path headings and lead-ins above it, outermost first
 * @param under the question that the paper says it answers, or null
 * @param underCode why it is thought to stand under that question
 * @param language nb, nn, de, en or other
 * @param quotation whether it is a named other body's text
 */
public record Statement(
        String id,
        SourceText source,
        Span span,
        List<Span> gaps,
        String text,
        int block,
        List<Span> path,
        @Nullable String under,
        String underCode,
        String language,
        boolean quotation) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");

    public Statement {
        gaps = List.copyOf(gaps);
        path = List.copyOf(path);
    }

    /** The id alone: it tells the document and the span, and the source is large. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The words of a part of the path, runs of white space as one space. */
    public String pathText(Span part) {
        return squeeze(part.in(source.text()));
    }

    static String squeeze(String words) {
        return SPACE.matcher(words).replaceAll(" ").strip();
    }
}
