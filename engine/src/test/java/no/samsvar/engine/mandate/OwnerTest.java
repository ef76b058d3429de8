package no.samsvar.engine.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collation.Voice;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.settle.Settled;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the round's owner holds, found in its booklet, and who stands behind it. */
class OwnerTest {
    private static Draft draft(String... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            int start = text.length();
            text.append(paragraph);
            blocks.add(Block.of(Block.Kind.PARAGRAPH, 0, Span.of(start, text.length())));
            text.append('\n');
        }
        SourceText booklet =
                new SourceText(
                        "0123456789ab",
                        "booklet.txt",
                        "text",
                        "0".repeat(64),
                        text.toString(),
                        blocks,
                        List.of(),
                        List.of(),
                        Metadata.NONE);
        Round unknown = Round.unknown();
        Round round =
                new Round(
                        "r",
                        "Runde",
                        2031,
                        List.of("nb"),
                        unknown.documents(),
                        List.of(),
                        List.of(),
                        unknown.respondents(),
                        new TreeMap<>(),
                        "Velforbundet");
        return new Draft(
                round, List.of(booklet), List.of(), List.of(), Map.of(), Set.of(), Map.of());
    }

    private static List<String> held(String... paragraphs) {
        return Mandating.positions(draft(paragraphs), List.of()).value().stream()
                .map(OwnerPosition::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Velforbundet mener at hver grend trenger en lekeplass.",
                "Derfor anbefaler Velforbundet faste møter med kommunen.",
                "Velforbundet støtter også en utredning av skoleveiene.",
                "Velforbundet meiner at kvar grend treng ein leikeplass.",
                "Velforbundet åtvarar mot å stengje grendehusa.",
                "Velforbundet ønsker at staten betaler for gatelysene.",
                "Velforbundet tar til orde for flere gangveier.",
                "Velforbundet er imot gebyr på lekeplasser.",
                "Etter Velforbundets syn er gangveiene for smale.",
                "Velforbundet og Gangvegens venner står sammen om at skoleveiene må lyses opp."
            })
    void whatTheOwnerHoldsIsAPosition(String sentence) {
        assertThat(held(sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hva mener Velforbundet om lekeplassene?",
                "Velforbundet spør hva dere vil gjøre med lekeplassene.",
                "Velforbundet mente i fjor at lekeplassene måtte flyttes.",
                "Gravmyr kommune mener at lekeplassen bør flyttes.",
                "Ordføreren sier at Velforbundet mener for mye om lekeplasser.",
                "«Velforbundet mener alt om lekeplasser», skriver avisa.",
                "Velforbundet vil gjerne høre hva dere tenker om lekeplassene.",
                "Velforbundet vil starte et nettverk for grendehus.",
                "Velforbundets undersøkelse viser at lekeplassene er slitte.",
                "Velforbundet har 300 medlemmer i hele landet."
            })
    void whatItAsksDidOrIsSaidToHoldIsNone(String sentence) {
        assertThat(held(sentence)).isEmpty();
    }

    @Test
    void aPositionThatPointsBackTakesTheSentenceBeforeAlong() {
        OwnerPosition position =
                Mandating.positions(
                                draft(
                                        "Ingen vet hvem som eier gatelysene i grendene."
                                                + " Velforbundet mener dette må avklares."),
                                List.of())
                        .value()
                        .getFirst();
        assertThat(position.text()).isEqualTo("Velforbundet mener dette må avklares.");
        assertThat(position.before()).isNotNull();
        assertThat(held("Velforbundet mener dette.")).isEmpty();
    }

    @Test
    void eachGetsSupportsFurtherAgainstAndSilent() {
        OwnerPosition position =
                evidence("Velforbundet mener at grendeskolene bør bestå.").mandate().getFirst();
        assertThat(bodies(position.further())).containsExactlyInAnyOrder("bekkelund", "fjordheim");
        assertThat(bodies(position.against())).containsExactly("havnsund");
        assertThat(position.supports()).isEmpty();
        assertThat(position.silent()).contains("granmo").doesNotContain("havnsund", "bekkelund");
    }

    @Test
    void aSentenceThatHoldsTwoThingsIsAskedForEach() {
        OwnerPosition position =
                evidence(
                                "Velforbundet støtter bilfritt sentrum om sommeren, men advarer mot"
                                        + " å legge ned grendeskolene.")
                        .mandate()
                        .getFirst();
        assertThat(position.supports()).isNotEmpty();
        assertThat(position.against())
                .extracting(Voice::statement)
                .contains("a43")
                .doesNotContain("a42");
        assertThat(position.against().getFirst().because().getLast().code()).isEqualTo("of-part");
    }

    @Test
    void aPersonConfirmsOrRejectsAndALostDecisionIsAProblem() {
        Draft draft = draft("Velforbundet mener at grendeskolene bør bestå.");
        String id = Mandating.positions(draft, List.of()).value().getFirst().id();
        Collation result = InventedRound.of("answers.tsv").collation();
        for (Decision.Act act : List.of(Decision.Act.CONFIRM, Decision.Act.REJECT)) {
            Partial<List<OwnerPosition>> decided =
                    Mandating.positions(draft, List.of(decision(id, act)));
            assertThat(decided.problems()).isEmpty();
            OwnerPosition position =
                    new Mandating(result).with(decided.value()).mandate().getFirst();
            boolean rejected = act == Decision.Act.REJECT;
            assertThat(position.decided()).isEqualTo(rejected ? "rejected" : "confirmed");
            assertThat(position.against().isEmpty()).isEqualTo(rejected);
            assertThat(position.silent().isEmpty()).isEqualTo(rejected);
        }
        assertThat(
                        Mandating.positions(
                                        draft, List.of(decision(id + "9", Decision.Act.CONFIRM)))
                                .problems())
                .hasSize(1);
        assertThat(
                        Mandating.positions(draft, List.of(decision(id, Decision.Act.RENAME)))
                                .problems())
                .hasSize(1);
    }

    private static Settled.OnPosition decision(String id, Decision.Act act) {
        int dot = id.lastIndexOf('.');
        return new Settled.OnPosition(
                new Decision(
                        1,
                        "2031-05-01",
                        Instant.EPOCH,
                        "Kari",
                        new Decision.OnPosition(id, null),
                        act,
                        null,
                        new Decision.None(),
                        ""),
                id.substring(0, dot),
                id.substring(dot + 1),
                List.of());
    }

    private static Collation evidence(String... paragraphs) {
        Mandating mandating = new Mandating(InventedRound.of("answers.tsv").collation());
        return mandating.with(Mandating.positions(draft(paragraphs), List.of()).value());
    }

    private static List<String> bodies(List<Voice> voices) {
        return voices.stream().map(Voice::respondent).toList();
    }
}
