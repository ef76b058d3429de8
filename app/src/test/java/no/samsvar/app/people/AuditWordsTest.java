package no.samsvar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.TestApp;
import no.samsvar.app.web.Texts;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An auditor reads in words what was done. */
class AuditWordsTest {
    @ParameterizedTest
    @EnumSource(Action.class)
    void everyActionHasWordsInEveryLanguage(Action action) {
        for (String language : Texts.LANGUAGES) {
            assertThat(Texts.of(language).has("audit.did." + action.key())).as(language).isTrue();
        }
    }

    @Test
    void aRowSaysWhoDidWhatAndHowItWent() {
        HttpVisitor auditor = new People(TestApp.server()).inRole(Role.AUDITOR, null).browser();
        auditor.get("/audit");
        Element row = auditor.get("/audit?who=auditor").page().select(".log tbody tr").first();
        assertThat(Objects.requireNonNull(row).text())
                .contains("auditor", "se loggen", "tillatt", "GET /audit");
    }
}
