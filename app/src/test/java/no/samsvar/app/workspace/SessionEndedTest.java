package no.samsvar.app.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.samsvar.app.TestBrowser.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.List;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.TestBrowser;
import no.samsvar.app.TestRound;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session that ends while somebody writes takes nothing with it. */
class SessionEndedTest {
    private static final String TEXT = "Vi strør hver morgen.\n\n- og hver kveld";
    private final People people = new People(TestApp.server());

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasWrittenIsSentAfterSigningInAgain(boolean script) throws IOException {
        TestRound round = new TestRound(TestApp.server());
        String body = round.body("Storvatn", "7101");
        People.Someone officer = people.inRole(Role.CASE_OFFICER, body);
        String form = TestApp.url("/rounds/" + round.id + "/bodies/" + body + "/form");
        try (TestBrowser browser = new TestBrowser();
                BrowserContext context = browser.of(officer, script)) {
            Page page = context.newPage();
            page.navigate(form);
            page.fill("#t-1", TEXT);
            end(officer);
            page.locator(".writing button").click();
            assertThat(page.locator("h1")).hasText("Du er logget ut");
            assertThat(page.locator("textarea")).hasValue(TEXT);
            if (script) {
                look(page, "signed-out");
            }
            page.locator("main form button").click();
            assertThat(page.locator("textarea")).hasValue(TEXT); // not signed in yet: it stays

            context.addCookies(
                    List.of(
                            new Cookie(
                                            "samsvar",
                                            people.signedIn(officer.id(), officer.email()).cookie())
                                    .setUrl(TestApp.url("/"))));
            page.locator("main form button").click();
            assertThat(page.locator(".ds-alert")).containsText("Lagret.");
            assertThat(page.locator("#t-1")).hasValue(TEXT);
        }
    }

    /** It may be a stranger's form that the browser was led to send: there is no button. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasWrittenInAFormThatIsTooOldIsShownToBeCopied(boolean script) throws IOException {
        TestRound round = new TestRound(TestApp.server());
        String body = round.body("Storvatn", "7101");
        try (TestBrowser browser = new TestBrowser();
                BrowserContext context =
                        browser.of(people.inRole(Role.CASE_OFFICER, body), script)) {
            Page page = context.newPage();
            page.navigate(TestApp.url("/rounds/" + round.id + "/bodies/" + body + "/form"));
            page.fill("#t-1", TEXT);
            context.clearCookies();
            page.locator(".writing button").click();
            assertThat(page.locator("h1")).hasText("Skjemaet var for gammelt");
            assertThat(page.locator("main")).containsText("Kopier det først");
            assertThat(page.locator("textarea")).hasValue(TEXT);
            assertThat(page.locator("main form")).hasCount(0);
            if (script) {
                look(page, "too-old");
            }
        }
    }

    @Test
    void aPasswordIsNeverGivenBack() {
        People.Someone somebody = people.somebody("Noen");
        somebody.browser().get("/account");
        end(somebody);
        Answer answer =
                somebody.browser()
                        .post(
                                "/account/password",
                                "old",
                                "gammelt ord",
                                "password",
                                "t-\nnytt ord");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("gammelt ord", "nytt ord");
    }

    private static void end(People.Someone somebody) {
        TestApp.part(JdbcClient.class)
                .sql("delete from spring_session where principal_name = ?")
                .param(somebody.id().toString())
                .update();
    }
}
