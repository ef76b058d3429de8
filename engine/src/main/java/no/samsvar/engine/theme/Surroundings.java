package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.theme.Themed.Voiced;
import org.jspecify.annotations.Nullable;

/**
 * A statement with what stands around it in its paper.
 *
 * @param before the statement before it in the same document, or null
 * @param after the one after it, likewise
 */
record Surroundings(
        Voiced voiced,
        Language language,
        CueText words,
        @Nullable Statement before,
        @Nullable Statement after) {

    /** All statements with their neighbours; statements of one document stand together. */
    static List<Surroundings> of(List<Voiced> voiced) {
        List<Surroundings> all = new ArrayList<>(voiced.size());
        for (int i = 0; i < voiced.size(); i++) {
            Statement statement = voiced.get(i).placement().statement();
            Language language = languageOf(statement);
            all.add(
                    new Surroundings(
                            voiced.get(i),
                            language,
                            CueText.of(language, statement.text()),
                            neighbour(voiced, statement, i - 1),
                            neighbour(voiced, statement, i + 1)));
        }
        return all;
    }

    private static @Nullable Statement neighbour(List<Voiced> voiced, Statement of, int at) {
        if (at < 0 || at >= voiced.size()) {
            return null;
        }
        Statement other = voiced.get(at).placement().statement();
        return other.source().id().equals(of.source().id()) ? other : null;
    }

    static Language languageOf(Statement statement) {
        String code = statement.language();
        return code.equals("other") ? Languages.norwegian() : Languages.of(code);
    }

    Statement statement() {
        return voiced.placement().statement();
    }

    Block block() {
        return statement().source().blocks().get(statement().block());
    }

    boolean isItem() {
        return block().is(Block.Kind.ITEM);
    }

    /** Whether it opens its bullet or paragraph. */
    boolean opensBlock() {
        return statement().span().start() <= block().body() + 1;
    }

    /** Whether the statement before stands in the same bullet or paragraph. */
    boolean goesOn() {
        return before != null && before.block() == statement().block();
    }

    /** Whether it draws a conclusion from what stands before it. */
    boolean saysTherefore() {
        return language.cues().therefore().stream().anyMatch(c -> c.matches(words));
    }

    /** Whether nothing of the same section stands before it. */
    boolean opensSection() {
        return before == null || !headings(before).equals(headings(statement()));
    }

    private static List<String> headings(Statement statement) {
        return statement.path().stream().map(statement::pathText).toList();
    }
}
