package no.samsvar.engine.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.assist.Refusal.Kind;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sentence of a model's holds by what it cites. That it cites the right statements, and
 * says what they say, no rule can tell: a person must read them.
 */
final class SentenceCheck {
    private static final int LONGEST = 500;
    private static final int LONGEST_TITLE = 80;
    private static final int MOST_CITED = 50;

    private final Collation all;
    private final Language language;
    private final Map<String, StatementInfo> statements = new LinkedHashMap<>();
    private final Bodies bodies;

    SentenceCheck(Collation all) {
        this.all = all;
        this.language = Languages.of(all.round().language());
        this.bodies = new Bodies(all);
        all.statements().stream()
                .filter(s -> s.exempt() == null)
                .forEach(s -> statements.put(s.id(), s));
    }

    /**
     * @param text with white space as single spaces
     * @param cited ids
     * @param shown the statements that may be cited
     * @return null where it holds
     */
    @Nullable Refusal of(Request.Kind kind, String text, List<String> cited, Shown shown) {
        Refusal form = form(kind, text);
        if (form != null) {
            return form;
        }
        if (cited.isEmpty()) {
            return new Refusal(Kind.NO_CITATION, "");
        }
        List<StatementInfo> sources = new ArrayList<>();
        for (String id : cited) {
            StatementInfo source = statements.get(id);
            if (source == null || !shown.ids().contains(id) || sources.size() == MOST_CITED) {
                return new Refusal(Kind.UNKNOWN_STATEMENT, id);
            }
            sources.add(source);
        }
        List<String> quotes = Quotes.of(text);
        if (quotes == null || kind == Request.Kind.TITLE && !quotes.isEmpty()) {
            return new Refusal(Kind.NOT_PLAIN, text);
        }
        for (String quote : quotes) {
            if (sources.stream().noneMatch(s -> Quotes.isIn(Plain.spaced(s.text()), quote))) {
                return new Refusal(Kind.NOT_VERBATIM, quote);
            }
        }
        Traces traces = new Traces(language, sources, context(shown));
        String untraced = traces.untraced(text);
        if (untraced == null) {
            untraced = bodies.named(text, sources, traces);
        }
        if (untraced == null && kind == Request.Kind.TITLE && !traces.sharesWord(text)) {
            untraced = text;
        }
        return untraced == null ? null : new Refusal(Kind.UNTRACED, untraced);
    }

    /**
     * What a request showed.
     *
     * @param ids of the statements that may be cited
     */
    record Shown(@Nullable String question, @Nullable String theme, Set<String> ids) {
        Shown {
            ids = Set.copyOf(ids);
        }

        static Shown of(Request request) {
            return new Shown(request.question(), request.theme(), Set.copyOf(request.statements()));
        }
    }

    private @Nullable Refusal form(Request.Kind kind, String text) {
        boolean title = kind == Request.Kind.TITLE;
        boolean plain =
                !text.isEmpty()
                        && text.length() <= (title ? LONGEST_TITLE : LONGEST)
                        && Plain.isPlain(text)
                        && !text.contains("://")
                        && !text.contains("www.")
                        && text.indexOf('@') < 0
                        && text.codePoints().anyMatch(Character::isLetter);
        if (plain && language.sentences(text, Span.of(0, text.length())).size() == 1) {
            return null;
        }
        return new Refusal(Kind.NOT_PLAIN, text);
    }

    /** The round's own words that the request showed beside the statements. */
    private List<String> context(Shown shown) {
        List<String> context = new ArrayList<>();
        for (QuestionInfo question : all.round().questions()) {
            if (question.id().equals(shown.question())) {
                context.add(question.text());
            }
        }
        for (ThemeInfo theme : all.round().themes()) {
            if (theme.id().equals(shown.theme())) {
                context.add(theme.title());
            }
        }
        return context;
    }
}
