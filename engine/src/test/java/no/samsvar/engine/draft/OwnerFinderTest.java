package no.samsvar.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.read.RawFile;
import no.samsvar.engine.read.ReadLimits;
import no.samsvar.engine.read.Reader;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose round it is, told by the booklet. */
class OwnerFinderTest {
    private static @Nullable String owner(Round given, String... paragraphs) {
        String booklet = String.join("\n\n", paragraphs) + "\n";
        RawFile file = new RawFile("booklet.txt", booklet.getBytes(StandardCharsets.UTF_8));
        try (Reader reader = Reader.inProcess(ReadLimits.DEFAULT)) {
            List<SourceText> texts = reader.read(file).value();
            Map<String, DocumentKind> kinds = new TreeMap<>();
            texts.forEach(t -> kinds.put(t.id(), DocumentKind.BOOKLET));
            return Drafter.draft(texts, kinds, given).value().round().owner();
        }
    }

    private static @Nullable String owner(String... paragraphs) {
        return owner(Round.unknown(), paragraphs);
    }

    @Test
    void whoAsksAndHoldsSomethingOwnsTheRound() {
        assertThat(
                        owner(
                                "Velforbundet inviterer til debatt om lekeplassene.",
                                "Velforbundet mener at hver grend trenger en lekeplass.",
                                "Gravmyr kommune mener at det holder med én.",
                                "Velforbundet spør: Hva skal dere gjøre?"))
                .isEqualTo("Velforbundet");
    }

    @Test
    void anAbbreviationAndANameOfSeveralWordsAreNames() {
        assertThat(
                        owner(
                                "I dette heftet inviterer LVF til debatt.",
                                "Derfor mener LVF at det haster."))
                .isEqualTo("LVF");
        assertThat(
                        owner(
                                "Norske Velforeninger ber om svar innen mars.",
                                "Norske Velforeninger støtter forslaget."))
                .isEqualTo("Norske Velforeninger");
    }

    @Test
    void whoIsOnlyTalkedAboutIsNotTheOwner() {
        assertThat(
                        owner(
                                "Regjeringen mener at kommunene må spare.",
                                "Regjeringen vil kutte i tilskuddene.",
                                "Dette sier regjeringen i budsjettet.",
                                "Hva skal vår kommune gjøre?"))
                .isNull();
        assertThat(owner("Vi mener at dette haster.", "Vi spør hva dere vil gjøre.")).isNull();
    }

    @Test
    void theRoundFileDecides() {
        Round unknown = Round.unknown();
        Round given =
                new Round(
                        unknown.id(),
                        unknown.title(),
                        unknown.year(),
                        unknown.languages(),
                        unknown.documents(),
                        unknown.questions(),
                        unknown.themes(),
                        unknown.respondents(),
                        unknown.deadlines(),
                        "Grendelaget");
        assertThat(owner(given, "Velforbundet spør.", "Velforbundet mener at det haster."))
                .isEqualTo("Grendelaget");
    }
}
