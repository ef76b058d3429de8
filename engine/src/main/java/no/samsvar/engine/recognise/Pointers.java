package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where a resolution or recommendation says that the answer stands: "vedtar innspill, slik det
 * fremkommer i saksfremlegget under «Innspill fra …»".
 *
 * @param titles folded titles that are named
 * @param toWholePaper whether it points to the paper as a whole
 * @param document the document that points, and {@code span} where; null where none does
 */
record Pointers(
        Set<String> titles, boolean toWholePaper, @Nullable String document, @Nullable Span span) {
    private static final Pattern POINTS =
            Pattern.compile(
                    "(?iu)\\b(?:slik|som|jf\\.?|jamfør|i tråd med|i samsvar med|med de|i henhold til)\\b[^.]{0,60}?\\b(?:fremkommer|framkommer|fremgår|framgår|går fram|kjem fram|står|følger|følgjer|foreslått|beskrevet|skildra|saksfremlegg\\w*|saksframlegg\\w*|saksutgreiing\\w*|saksutredning\\w*|vurdering\\w*|saken|saka|vedlegg|vedlagte?)\\b");
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?iu)(?:under|punkt(?:et)?|avsnitt(?:et)?|kapittel(?:et)?|overskrift(?:en|a)?)\\s+(?:pkt\\.\\s*|overskriften\\s+|avsnittet\\s+|punktet\\s+|kapittelet\\s+)?[«\"“]([^»\"”]{3,100})[»\"”]");
    private static final int SHORTEST_TITLE = 6;

    Pointers {
        titles = Set.copyOf(titles);
    }

    static final Pointers NONE = new Pointers(Set.of(), false, null, null);

    /** The pointers in all papers of a submission. */
    static Pointers in(List<Paper> papers) {
        Set<String> titles = new LinkedHashSet<>();
        boolean whole = false;
        String document = null;
        Span span = null;
        for (Paper paper : papers) {
            for (int u : proposals(paper)) {
                String words = paper.words(u);
                if (!POINTS.matcher(words).find()) {
                    continue;
                }
                Matcher title = TITLE.matcher(words);
                boolean named = false;
                while (title.find()) {
                    named |= titles.add(Folded.letters(title.group(1)));
                }
                whole |= !named;
                if (document == null) {
                    document = paper.text().id();
                    span = paper.unit(u).span();
                }
            }
        }
        return document == null ? NONE : new Pointers(titles, whole, document, span);
    }

    /** The units under a heading that proposes or decides. */
    private static List<Integer> proposals(Paper paper) {
        List<Integer> units = new ArrayList<>();
        boolean inside = false;
        for (int u = 0; u < paper.size(); u++) {
            SectionKind section = paper.isLabel(u) ? SectionKind.of(paper.words(u)) : null;
            if (section != null) {
                inside = section == SectionKind.RECOMMENDATION || section == SectionKind.RESOLUTION;
            } else if (inside) {
                units.add(u);
            }
        }
        return units;
    }

    boolean any() {
        return document != null;
    }

    /** Whether a heading is one that is named, or begins with its words. */
    boolean pointTo(String heading) {
        String folded = Folded.letters(heading);
        return folded.length() >= SHORTEST_TITLE
                && titles.stream()
                        .anyMatch(t ->
                                t.length() >= SHORTEST_TITLE
                                        && (folded.startsWith(t) || t.equals(folded)));
    }
}
