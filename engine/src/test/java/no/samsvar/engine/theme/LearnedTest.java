package no.samsvar.engine.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.round.Role;
import no.samsvar.engine.settle.Settled;
import no.samsvar.engine.theme.Themed.Coded;
import no.samsvar.engine.theme.Themed.Voiced;
import org.junit.jupiter.api.Test;

/** What decided labels teach about the statements that nobody has decided on. */
class LearnedTest {
    private static final Draft ROUND =
            Said.draft(
                    "Sykkel, skole og bibliotek.",
                    Map.of(
                            "Tryggere skolevei",
                            "Elever skal kunne gå til skolen uten frykt for biler.",
                            "Biblioteket som møteplass",
                            "Bøker, varme og lange åpningstider for alle."));
    private static final String SCHOOL = id("Tryggere skolevei");
    private static final String LIBRARY = id("Biblioteket som møteplass");

    /** Of what the codebook has no word for; people put it under the way to school. */
    private static final List<String> RAFTS =
            List.of(
                    "Flåten over sundet må ha rekkverk.",
                    "Vi vil ha flere avganger med flåten om morgenen.",
                    "Flåten ligger stille når det blåser i sundet.",
                    "Rekkverket på flåten er råttent.",
                    "Avgangene over sundet passer dårlig.",
                    "Kommunen skal kjøpe ny flåte til sundet.",
                    "Morgenavgangen over sundet er full.",
                    "Det trengs redningsvester på flåten.");

    private static final List<String> OTHERS =
            List.of(
                    "Lageret ved havna skal ryddes.",
                    "Budsjettet legges fram i november.",
                    "Strømprisen har gått opp i vinter.",
                    "Vi ansetter en ny rådgiver.",
                    "Planen gjelder i fire år.",
                    "Kontoret flytter til torget.",
                    "Snøen brøytes før klokka sju.",
                    "Innbyggerne får svar på søknaden.");

    private static String id(String title) {
        return ROUND.round().themes().stream()
                .filter(t -> t.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Said paragraphs(List<String> sentences) {
        Said said = new Said();
        sentences.forEach(said::paragraph);
        return said;
    }

    private static Settled settled(SortedMap<String, Settled.Labels> labels) {
        return new Settled(List.of(), labels, Settled.NOTHING.themes(), List.of(), new TreeMap<>());
    }

    private static Settled.Labels set(Field field, List<String> values) {
        Map<Field, List<String>> set = new EnumMap<>(Field.class);
        set.put(field, values);
        return new Settled.Labels(set, Set.of(), Set.of(), List.of());
    }

    private static List<Coded> run(List<Voiced> voiced, Settled settled) {
        return Theming.of(voiced, ROUND, List.of(Said.GRANMO), settled, false).statements();
    }

    /** Sentences of which the first ones are decided. */
    private static List<Coded> taught(
            List<String> decided, List<String> open, Field field, List<String> values) {
        List<String> all = new ArrayList<>(decided);
        all.addAll(open);
        List<Voiced> voiced = paragraphs(all).voiced();
        SortedMap<String, Settled.Labels> labels = new TreeMap<>();
        for (int i = 0; i < decided.size(); i++) {
            List<String> given =
                    field == Field.THEMES && !RAFTS.contains(decided.get(i)) ? List.of() : values;
            labels.put(voiced.get(i).placement().statement().id(), set(field, given));
        }
        return run(voiced, settled(labels)).subList(decided.size(), all.size());
    }

    private static List<String> rounds(int times) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            for (int k = 0; k < RAFTS.size(); k++) {
                sentences.add(RAFTS.get(k));
                sentences.add(OTHERS.get(k));
            }
        }
        return sentences;
    }

    @Test
    void aThemeIsLearnedFromWordsThatTheCodebookLacks() {
        List<String> open =
                List.of("Flåten i sundet går for sjelden.", "Kontoret skal ha ny maling.");
        assertThat(run(paragraphs(open).voiced(), Settled.NOTHING))
                .allSatisfy(c -> assertThat(c.themes()).isEmpty());
        List<Coded> coded = taught(rounds(5), open, Field.THEMES, List.of(SCHOOL));
        assertThat(coded.getFirst().themes()).containsExactly(SCHOOL);
        assertThat(coded.getLast().themes()).isEmpty();
    }

    @Test
    void theDecisionsOnLikeStatementsAreTheReason() {
        List<Coded> coded =
                taught(
                        rounds(5),
                        List.of("Flåten i sundet går for sjelden."),
                        Field.THEMES,
                        List.of(SCHOOL));
        assertThat(coded.getFirst().because())
                .filteredOn(b -> b.code().equals("decisions"))
                .singleElement()
                .satisfies(b -> {
                    assertThat(b.args()).containsEntry("theme", SCHOOL);
                    assertThat(Integer.parseInt(b.args().getOrDefault("count", "")))
                            .isGreaterThan(2);
                    assertThat(b.args().getOrDefault("like", "").split(" ")).hasSize(3);
                });
    }

    @Test
    void aFewDecisionsDoNotOverruleTheCodebook() {
        String library = "Biblioteket holder åpent lenger for alle.";
        List<Coded> coded =
                taught(RAFTS.subList(0, 3), List.of(library), Field.THEMES, List.of(SCHOOL));
        assertThat(coded.getFirst().themes()).containsExactly(LIBRARY);
    }

    @Test
    void whatIsDecidedStandsWhateverIsLearned() {
        List<String> sentences = new ArrayList<>(rounds(5));
        sentences.add("Flåten i sundet går for sjelden.");
        List<Voiced> voiced = paragraphs(sentences).voiced();
        SortedMap<String, Settled.Labels> labels = new TreeMap<>();
        for (Voiced one : voiced) {
            boolean raft = RAFTS.contains(one.placement().statement().text());
            labels.put(
                    one.placement().statement().id(),
                    set(Field.THEMES, raft ? List.of(SCHOOL) : List.of()));
        }
        assertThat(run(voiced, settled(labels)).getLast().themes()).isEmpty();
    }

    @Test
    void whatWasOnlyConfirmedAsAWholeTeachesNothing() {
        List<Voiced> voiced = paragraphs(rounds(2)).voiced();
        SortedMap<String, Settled.Labels> labels = new TreeMap<>();
        for (Voiced one : voiced.subList(1, voiced.size())) {
            labels.put(
                    one.placement().statement().id(),
                    new Settled.Labels(Map.of(), Set.of(), Set.of(), List.of()));
        }
        assertThat(run(voiced, settled(labels))).isEqualTo(run(voiced, Settled.NOTHING));
    }

    /** What a body wishes, as the cues see it; the people of this round call it background. */
    private static List<Voiced> wishes() {
        List<Voiced> voiced = new ArrayList<>();
        int body = 0;
        for (String what : List.of("buss", "ferje", "lege", "skole", "kai", "bru", "hage")) {
            List<String> sentences = new ArrayList<>();
            for (String where : List.of("nord", "sør", "øst", "vest")) {
                sentences.add("Vi vil ha ny " + what + " i " + where + ".");
                sentences.add("Kommunen skal bygge " + what + " i " + where + ".");
            }
            voiced.addAll(Spoken.by("body" + body++, "1", sentences));
        }
        return voiced;
    }

    private static Coded lastWish(int decided) {
        List<Voiced> voiced = wishes();
        SortedMap<String, Settled.Labels> labels = new TreeMap<>();
        for (Voiced one : voiced.subList(0, decided)) {
            boolean wish = one.placement().statement().text().startsWith("Vi vil");
            labels.put(
                    one.placement().statement().id(),
                    set(Field.ROLE, List.of(wish ? "background" : "proposal")));
        }
        return run(voiced, settled(labels)).get(voiced.size() - 2);
    }

    @Test
    void aRoleIsLearnedWhereTheCuesKeepErring() {
        assertThat(lastWish(0).role()).isEqualTo(Role.PROPOSAL);
        assertThat(lastWish(8).role()).isEqualTo(Role.PROPOSAL);
        assertThat(lastWish(48).role()).isEqualTo(Role.BACKGROUND);
        assertThat(lastWish(48).because()).anyMatch(b -> b.code().equals("learned"));
        assertThat(lastWish(48).text()).startsWith("Vi vil");
    }
}
