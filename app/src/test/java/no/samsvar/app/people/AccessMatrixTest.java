package no.samsvar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.Passed;
import no.samsvar.app.TestApp;
import no.samsvar.app.people.Routes.Route;
import no.samsvar.app.people.Scene.Asker;
import no.samsvar.app.people.Scene.Distance;
import no.samsvar.app.people.Scene.Situation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every route, asked as everybody, everywhere, in every state: what is let through is what {@code
 * access-matrix.csv} says, no more and no less.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {
    private static final int CLIENTS = 4;
    private final List<Route> routes = Routes.of(TestApp.server());
    private final AccessMatrix matrix = AccessMatrix.read();
    private final Scene scene = new Scene(TestApp.server());
    private final Map<Map<String, String>, Optional<Place>> places = new HashMap<>();
    private final List<Cell> cells = cells();

    /**
     * One question: may this one come through here?
     *
     * @param place what it is about, empty where the names lead nowhere
     * @param expected what the matrix says
     */
    private record Cell(
            Route route,
            @Nullable Situation situation,
            @Nullable Distance distance,
            Map<String, String> values,
            Optional<Place> place,
            Asker asker,
            Visitor visitor,
            boolean expected) {
        String where() {
            return route.key()
                    + (situation == null ? "" : " " + situation + ", " + distance)
                    + " as "
                    + asker.key();
        }
    }

    private interface Decision {
        boolean allows(Visitor visitor, Action action, Place place);
    }

    @Test
    void everyRouteSaysWhatItNeeds() {
        assertThat(routes).filteredOn(route -> route.needs() == null).isEmpty();
        assertThat(routes).extracting(Route::method).doesNotContain("ANY");
    }

    @Test
    void everyRouteIsInTheMatrixAndEveryLineIsARoute() {
        Set<String> known = new TreeSet<>();
        List<String> missing = new ArrayList<>();
        for (Route route : routes) {
            known.add(route.key());
            if (!matrix.routes().contains(route.key())) {
                missing.add(
                        route.method()
                                + ","
                                + route.pattern()
                                + (route.namesAPlace() ? ",*,OWN,MUNICIPALITY,REGION" : ",-,WHO"));
            }
        }
        assertThat(missing)
                .as("Add to src/test/resources/access-matrix.csv, with who may by the product")
                .isEmpty();
        assertThat(matrix.routes()).as("lines that no route has").isSubsetOf(known);
    }

    @Test
    void whatIsLetThroughIsWhatTheMatrixSays() throws Exception {
        Map<HttpVisitor, List<Cell>> byBrowser =
                cells.stream().collect(Collectors.groupingBy(cell -> cell.asker().browser()));
        List<String> differences = new ArrayList<>();
        int requests = 0;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Asked>> all = new ArrayList<>();
            byBrowser.values().forEach(some -> all.add(clients.submit(() -> ask(some))));
            for (Future<Asked> one : all) {
                differences.addAll(one.get().differences());
                requests += one.get().requests();
            }
        }
        System.out.printf(
                "Access: %d routes, %d cells, %d requests%n",
                routes.size(), cells.size(), requests);
        assertThat(differences).isEmpty();
    }

    @Test
    void theDecisionAloneSaysTheSame() {
        assertThat(differences(Access::allows)).isEmpty();
    }

    @Test
    void anOpenDoorIsNoticed() {
        assertThat(differences((visitor, action, place) -> true)).isNotEmpty();
        assertThat(differences((visitor, action, place) -> visitor.signedIn())).isNotEmpty();
    }

    @Test
    void aRuleThatIsMissingIsNoticed() {
        for (Action action : used()) {
            for (Action.Rule rule : action.rules()) {
                List<Action.Rule> fewer = new ArrayList<>(action.rules());
                fewer.remove(rule);
                assertThat(differences(with(action, fewer)))
                        .as(action + " without " + rule)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aStateThatIsNotAskedForIsNoticed() {
        for (Action action : used()) {
            for (Action.Rule rule : action.rules()) {
                if (!rule.states().isEmpty()) {
                    List<Action.Rule> looser = new ArrayList<>(action.rules());
                    looser.set(
                            looser.indexOf(rule),
                            new Action.Rule(rule.role(), Set.of(), rule.onlySignedIn()));
                    assertThat(differences(with(action, looser)))
                            .as(action + " in every state: " + rule)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void aPlaceThatIsNotAskedForIsNoticed() {
        Decision everywhere =
                (visitor, action, place) ->
                        Arrays.stream(Distance.values())
                                .map(scene::body)
                                .anyMatch(body ->
                                        Access.allows(
                                                visitor,
                                                action,
                                                new Place(
                                                        place.round(),
                                                        place.state(),
                                                        body.id(),
                                                        body.region())));
        assertThat(differences(everywhere)).isNotEmpty();
    }

    @Test
    void otherMethodsOpenNothing() {
        HttpVisitor stranger = new People(TestApp.server()).stranger();
        for (String method : List.of("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE")) {
            Answer answer = stranger.ask(method, "/people", Passed.ONLY_ASK, "yes");
            assertThat(answer.headers().firstValue(Passed.HEADER)).as(method).isEmpty();
        }
    }

    /** What came of the questions of one browser, one after the other. */
    private record Asked(int requests, List<String> differences) {}

    private static Asked ask(List<Cell> cells) {
        Map<String, Boolean> asked = new HashMap<>();
        List<String> differences = new ArrayList<>();
        for (Cell cell : cells) {
            String question = cell.route().key() + cell.values();
            boolean passed = asked.computeIfAbsent(question, unknown -> passes(cell, differences));
            if (passed != cell.expected()) {
                differences.add((passed ? "let through: " : "refused: ") + cell.where());
            }
        }
        return new Asked(asked.size(), differences);
    }

    /** What a page says to those who are let through, {@link CanariesTest} reads. */
    private static boolean passes(Cell cell, List<String> differences) {
        Route route = cell.route();
        List<String> headers = new ArrayList<>(List.of(Passed.ONLY_ASK, "yes"));
        if (route.consumes() != null) {
            headers.addAll(List.of("Content-Type", route.consumes().toString()));
        }
        Answer answer =
                cell.asker()
                        .browser()
                        .ask(
                                route.method(),
                                route.path(cell.values()),
                                headers.toArray(String[]::new));
        if (answer.status() >= 500 && !route.pattern().contains("{issuer}")) {
            differences.add(answer.status() + ": " + cell.where());
        }
        return answer.headers().firstValue(Passed.HEADER).isPresent();
    }

    private List<String> differences(Decision decision) {
        List<String> differences = new ArrayList<>();
        for (Cell cell : cells) {
            Needs needs = cell.route().needs();
            boolean allowed =
                    needs != null
                            && cell.place()
                                    .filter(place ->
                                            decision.allows(cell.visitor(), needs.value(), place))
                                    .isPresent();
            if (allowed != cell.expected()) {
                differences.add(cell.where());
            }
        }
        return differences;
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Route route : routes) {
            if (route.namesAPlace()) {
                for (Situation situation : Situation.values()) {
                    for (Distance distance : Distance.values()) {
                        add(cells, route, situation, distance);
                    }
                }
            } else {
                add(cells, route, null, null);
            }
        }
        return cells;
    }

    private void add(
            List<Cell> cells,
            Route route,
            @Nullable Situation situation,
            @Nullable Distance distance) {
        Situation at = situation == null ? Situation.DRAFT : situation;
        Map<String, String> values =
                route.values(scene, at, distance == null ? Distance.OWN : distance);
        if (values != null) {
            Optional<Place> place =
                    places.computeIfAbsent(values, TestApp.part(Places.class)::find);
            for (Asker asker : scene.askers(at)) {
                // a role that does not hold need not be asked with everywhere
                if (!asker.former() || (at == Situation.DRAFT && distance != Distance.REGION)) {
                    cells.add(
                            new Cell(
                                    route,
                                    situation,
                                    distance,
                                    values,
                                    place,
                                    asker,
                                    asker.visitor(),
                                    matrix.allows(route.key(), situation, distance, asker)));
                }
            }
        }
    }

    private Set<Action> used() {
        Set<Action> used = EnumSet.noneOf(Action.class);
        for (Route route : routes) {
            if (route.needs() != null) {
                used.add(route.needs().value());
            }
        }
        return used;
    }

    private static Decision with(Action changed, List<Action.Rule> rules) {
        return (visitor, action, place) ->
                action == changed
                        ? Access.allows(visitor, rules, place)
                        : Access.allows(visitor, action, place);
    }
}
