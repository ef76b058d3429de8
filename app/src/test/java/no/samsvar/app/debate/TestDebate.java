package no.samsvar.app.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.TestRound;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import org.jsoup.nodes.Element;

/** A debate that an officer has opened, with the tables that come to it. */
final class TestDebate {
    final People people = new People(TestApp.server());
    final TestRound round;
    final String body;
    final People.Someone someone;
    final HttpVisitor officer;
    final String all;
    final String at;
    final UUID id;

    TestDebate() throws IOException {
        round = new TestRound(TestApp.server());
        body = round.body("Storvatn", "7101");
        someone = people.inRole(Role.CASE_OFFICER, body);
        officer = someone.browser();
        all = "/rounds/" + round.id + "/bodies/" + body + "/debates";
        at = officer.post(all, "name", "Kommunestyret 3. mars").location();
        assertThat(at).startsWith(all + "/");
        id = UUID.fromString(at.substring(at.length() - 36));
    }

    /** The code that stands on the officer's page; empty where none does. */
    String code() {
        return officer.get(at).page().select(".big-code").text();
    }

    /** A browser that has come in by the code. */
    HttpVisitor joined() {
        HttpVisitor phone = people.stranger();
        assertThat(phone.post("/debate", "code", code()).location()).isEqualTo(table());
        return phone;
    }

    /** A browser that has, and sits at a table. */
    HttpVisitor phone(String name) {
        HttpVisitor phone = joined();
        assertThat(phone.post(table() + "/table", "name", name).status()).isEqualTo(303);
        return phone;
    }

    /** Where tables find the debate. */
    String table() {
        return "/debate/" + id;
    }

    Answer say(HttpVisitor phone, String question, String text) {
        return phone.post(table() + "/points", "q", question, "text", text);
    }

    Answer mark(HttpVisitor phone, String point, String mark) {
        return phone.post(table() + "/marks", "q", "1", "point", point, "mark", mark);
    }

    Answer act(String point, String what, String... more) {
        String[] fields = new String[4 + more.length];
        System.arraycopy(new String[] {"point", point, "what", what}, 0, fields, 0, 4);
        System.arraycopy(more, 0, fields, 4, more.length);
        return officer.post(at + "/points/do", fields);
    }

    /** The points that the officer sees, in order. */
    List<String> said() {
        return officer.get(at).page().select(".points .said").eachText();
    }

    /** The card of a point. */
    Element card(String text) {
        return officer.get(at).page().select("li.point").stream()
                .filter(e -> e.select(".said").text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** The id of a point. */
    String point(String text) {
        return card(text).id().substring("p-".length());
    }
}
