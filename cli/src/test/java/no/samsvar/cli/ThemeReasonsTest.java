package no.samsvar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Because;
import no.samsvar.engine.collate.Collation.RoundInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import org.junit.jupiter.api.Test;

/** Why a statement stands under a theme, as a person would say it. */
class ThemeReasonsTest {
    private static final String THEME = "nye-mater";
    private static final String TITLE = "Arbeide på nye måter";

    private static StatementInfo statement(String id, String text, Because... because) {
        return new StatementInfo(
                id,
                "d",
                0,
                text.length(),
                List.of(),
                text,
                0,
                null,
                List.of(),
                "1",
                "proposal",
                List.of("proposal"),
                "own",
                null,
                List.of(),
                List.of(THEME),
                "nb",
                null,
                Map.of(),
                List.of(because),
                "machine");
    }

    private static List<String> lines(String language, Because... because) {
        StatementInfo statement = statement("d-0-30", "Årsturnus innføres i hele pleien.", because);
        List<StatementInfo> all = new ArrayList<>(List.of(statement));
        all.add(statement("d-1", "Årsturnus prøves ut på sykehjemmet."));
        RoundInfo round =
                new RoundInfo(
                        "r",
                        "Runde",
                        2031,
                        List.of(),
                        List.of(new ThemeInfo(THEME, "1", TITLE, "codebook")),
                        language);
        Collation collation =
                new Collation(
                        Collation.SCHEMA,
                        "internal",
                        new Collation.Engine("0", Map.of(), false),
                        round,
                        List.of(),
                        List.of(),
                        List.of(),
                        all,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of());
        return new ThemeReasons(Messages.in(language), collation, statement).lines();
    }

    private static Because words(String... more) {
        Map<String, String> args = new java.util.TreeMap<>();
        args.put("theme", THEME);
        args.put("word", "årsturnus");
        for (int i = 0; i < more.length; i += 2) {
            args.put(more[i], more[i + 1]);
        }
        return new Because("theme", "words", args);
    }

    private static Because decisions(String count) {
        return new Because(
                "theme", "decisions", Map.of("theme", THEME, "count", count, "like", "d-1 gone"));
    }

    @Test
    void aWordOfTheBookletAndDecisionsOnLikeStatements() {
        assertThat(lines("nb", words("in", "section"), decisions("3")))
                .containsExactly(
                        "«Arbeide på nye måter»: fordi *årsturnus* står i heftets avsnitt «Arbeide på"
                                + " nye måter», og folk har ført tre utsagn som ligner, til samme tema.",
                        "Bestemt likt: «Årsturnus prøves ut på sykehjemmet.»");
        assertThat(lines("nn", words("in", "section"), decisions("1")).getFirst())
                .isEqualTo(
                        "«Arbeide på nye måter»: fordi *årsturnus* står i avsnittet «Arbeide på nye"
                                + " måter» i heftet, og folk har ført ei utsegn som liknar, til"
                                + " same tema.");
        assertThat(lines("en", words("in", "section"), decisions("3")).getFirst())
                .isEqualTo(
                        "«Arbeide på nye måter»: because *årsturnus* stands in the booklet's section"
                                + " «Arbeide på nye måter», and people have put three like"
                                + " statements under it.");
    }

    @Test
    void aWordThatGoesWithAnother() {
        assertThat(lines("nb", words("in", "title", "like", "turnus", "above", "heading")))
                .containsExactly(
                        "«Arbeide på nye måter»: fordi *årsturnus* i overskriften eller innledningen"
                                + " over hører sammen med *turnus*, som står i temaets tittel.");
    }

    @Test
    void whatAPersonDecidedNeedsNoOtherReason() {
        Because decided =
                new Because(
                        "settle",
                        "set",
                        Map.of(
                                "by",
                                "Kari",
                                "at",
                                "2031-03-01",
                                "field",
                                "themes",
                                "value",
                                "helt-annet, " + THEME));
        assertThat(lines("nb", words("in", "title"), decided))
                .containsExactly(
                        "«Arbeide på nye måter»: fordi Kari har bestemt det (2031-03-01).");
    }

    @Test
    void anEarlierResultWithoutThePlaceIsExplainedToo() {
        assertThat(lines("en", words()))
                .containsExactly(
                        "«Arbeide på nye måter»: because *årsturnus* stands in what is said of the"
                                + " theme.");
    }

    @Test
    void whatWasLearnedForATheme() {
        Because learned = new Because("theme", "learned", Map.of("theme", THEME, "word", "turnus"));
        Because against = new Because("theme", "unlearned", Map.of("theme", "gone"));
        assertThat(lines("en", learned, against))
                .containsExactly(
                        "«Arbeide på nye måter»: because *turnus* stands in statements that people put"
                                + " under it more often than in others.",
                        "Not «gone», for which the booklet speaks: what people decided about other"
                                + " statements speaks against it.");
    }
}
