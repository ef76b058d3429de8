package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.samsvar.engine.collate.Collation.Because;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collation.PathPart;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.Voice;

/** What the round's owner holds and who stands behind it; and who would follow up what is asked. */
final class Mandate extends Section {
    private final Stood stood;

    Mandate(Page page) {
        super(page);
        stood = new Stood(page.all());
    }

    @Override
    String id() {
        return "mandate";
    }

    @Override
    void body() {
        String owner = page.all().round().owner();
        List<OwnerPosition> positions = page.all().mandate();
        if (positions.isEmpty()) {
            nothing();
        } else {
            html.element(
                    "h3",
                    page.say("mandate.holds", Shown.of(Objects.requireNonNullElse(owner, ""))));
            positions.stream().filter(p -> !p.hasBeenRejected()).forEach(this::position);
            rejected(positions.stream().filter(OwnerPosition::hasBeenRejected).toList());
        }
        desks();
    }

    private void position(OwnerPosition position) {
        int answered = page.index.answered().size();
        row(
                () -> {
                    words(position);
                    if (position.decided() != null) {
                        html.text(" ")
                                .element("span", page.say("mandate.confirmed"), "class", "tag");
                    }
                },
                answered,
                new Bar.Part[] {
                    new Bar.Part("f-own", bodies(position.supports(), position.further())),
                    new Bar.Part("f-weak", bodies(position.against(), List.of()))
                },
                () -> numbers(position),
                () -> groups(position));
    }

    private static int bodies(List<Voice> some, List<Voice> others) {
        List<Voice> all = new ArrayList<>(some);
        all.addAll(others);
        return (int) all.stream().map(Voice::respondent).distinct().count();
    }

    private void words(OwnerPosition position) {
        html.element(
                "q",
                Shown.of(position.text()),
                "data-mandate",
                position.id(),
                "data-document",
                position.document(),
                "data-start",
                Integer.toString(position.start()),
                "data-end",
                Integer.toString(position.end()),
                "lang",
                page.lang(position.language()));
    }

    private void numbers(OwnerPosition position) {
        number("supports", position.supports(), position);
        html.text(" · ");
        number("further", position.further(), position);
        html.text(" · ");
        number("against", position.against(), position);
        html.text(" · ");
        Counted.here(
                html,
                page.phrases.count("mandate.silent", position.silent().size()),
                position.silent().size(),
                "respondent",
                list("silent", position));
    }

    private void number(String group, List<Voice> voices, OwnerPosition position) {
        int bodies = bodies(voices, List.of());
        Counted.here(
                html,
                page.phrases.count("mandate." + group, bodies),
                bodies,
                "respondent",
                list(group, position));
    }

    private static String list(String group, OwnerPosition position) {
        return "l-m-" + group + "-" + Page.safe(position.id());
    }

    private void groups(OwnerPosition position) {
        html.open("p", "class", "by");
        PathPart before = position.before();
        if (before != null) {
            html.text(page.say("mandate.before")).text(" ");
            html.element(
                    "q",
                    Shown.of(before.text()),
                    "data-document",
                    position.document(),
                    "data-start",
                    Integer.toString(before.start()),
                    "data-end",
                    Integer.toString(before.end()));
            html.text(" ");
        }
        Integer number = position.page();
        html.element(
                "a",
                number == null ? page.say("quote.place") : page.say("quote.page", number),
                "class",
                "see",
                "href",
                page.placeLink(position.document(), position.start()));
        html.close("p");
        group("supports", position.supports(), position);
        group("further", position.further(), position);
        group("against", position.against(), position);
        group("near", position.near(), position);
        html.element("h4", page.say("mandate.h.silent"));
        kinds("silent", position);
        html.open("ul", "class", "plain-list", "id", list("silent", position));
        for (String body : position.silent()) {
            html.open("li", "data-respondent", body);
            page.respondent(body);
            html.close("li");
        }
        html.close("ul").line();
    }

    /** An empty list is written too: a number counts it. */
    private void group(String name, List<Voice> voices, OwnerPosition position) {
        html.element("h4", page.say("mandate.h." + name));
        if (!name.equals("near")) {
            kinds(name, position);
        }
        if (voices.isEmpty()) {
            html.element("p", page.say("mandate.nobody"), "class", "none");
        }
        Map<String, String> notes = new HashMap<>();
        voices.forEach(v -> notes.put(v.statement(), note(v)));
        List<StatementInfo> statements =
                page.index.statements(voices.stream().map(Voice::statement).toList());
        new Quotation(page)
                .list(list(name, position), statements, s -> notes.getOrDefault(s.id(), ""));
    }

    /** Why it stands where it stands. */
    String note(Voice voice) {
        return voice.because().stream().map(this::reason).collect(Collectors.joining("; "));
    }

    /** Kinds of members apart, each of those of the kind that have answered. */
    private void kinds(String group, OwnerPosition position) {
        html.open("ul", "class", "groups");
        for (String kind : Stood.KINDS) {
            int answered = stood.answered(kind).size();
            if (answered == 0) {
                continue;
            }
            List<String> bodies = stood.bodies(position, group, kind);
            String list = list(group + "-" + kind, position);
            html.open("li").text(page.say("themes.group." + kind) + ": ");
            Counted.here(
                    html,
                    page.say("who.of", bodies.size(), answered),
                    bodies.size(),
                    "respondent",
                    list);
            html.open("span", "id", list);
            for (String body : bodies) {
                html.text(body.equals(bodies.getFirst()) ? " – " : ", ");
                html.open("span", "data-respondent", body);
                page.respondent(body);
                html.close("span");
            }
            html.close("span").close("li");
        }
        html.close("ul").line();
    }

    private String reason(Because because) {
        return page.phrases
                .name("stand", because.code())
                .replace("{words}", Shown.of(because.args().getOrDefault("words", "")));
    }

    private void rejected(List<OwnerPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        html.element("h4", page.say("mandate.rejected")).open("ul", "class", "plain-list");
        for (OwnerPosition position : positions) {
            html.open("li");
            words(position);
            html.close("li");
        }
        html.close("ul").line();
    }

    /** What is asked of others than the body itself, by the desk that would follow it up. */
    private void desks() {
        html.element("h3", page.say("mandate.desks"));
        html.element("p", page.say("mandate.desks.lead"));
        for (String desk : Demands.desks()) {
            List<StatementInfo> asked = Demands.of(page.all(), desk);
            String list = page.list();
            html.open("details", "class", "more").open("summary");
            Counted.here(
                    html,
                    page.phrases.name("desk", desk) + ": " + page.phrases.number(asked.size()),
                    asked.size(),
                    "statement",
                    list);
            html.close("summary");
            page.closed(() -> new Quotation(page).list(list, asked));
            html.close("details").line();
        }
    }
}
