package no.samsvar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.samsvar.app.debate.DemoDebate;
import no.samsvar.app.exempt.DemoExempt;
import no.samsvar.app.people.DemoSignIn;
import no.samsvar.app.people.Role;
import no.samsvar.app.round.DemoRound;
import no.samsvar.app.treatment.DemoTreatment;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An invented round with invented people, for whoever wants to look around. It fills an empty
 * folder only; in a folder that it has filled before, everybody gets a new link.
 */
@Component
@ConditionalOnProperty(name = "samsvar.demo", havingValue = "true")
class Demo {
    private static final String TREATED = "7101";
    private static final String WITHHOLDING = "7102";
    private static final String MARK = "@demo.invalid";
    private final JdbcClient database;
    private final DemoRound round;
    private final DemoDebate debate;
    private final DemoSignIn people;
    private final DemoTreatment treatment;
    private final DemoExempt exempt;
    private final Map<String, String> links = new LinkedHashMap<>();
    private boolean foreign;

    Demo(
            JdbcClient database,
            DemoRound round,
            DemoDebate debate,
            DemoSignIn people,
            DemoTreatment treatment,
            DemoExempt exempt) {
        this.database = database;
        this.round = round;
        this.debate = debate;
        this.people = people;
        this.treatment = treatment;
        this.exempt = exempt;
    }

    void fill() {
        try {
            if (round.empty()) {
                UUID filled = round.fill();
                treatment.fill(filled, TREATED);
                exempt.fill(filled, WITHHOLDING);
                debate.fill(TREATED);
            } else if (!filled()) {
                foreign = true;
                return;
            }
            everybody();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The links, one a line. */
    void announce(String url, PrintWriter out) {
        if (foreign) {
            out.println(
                    "The data folder is in use already, so nothing invented was put into it. "
                            + "Start with --demo and an empty folder.");
            return;
        }
        out.println("Invented people, each link signs in once:");
        links.forEach((who, path) -> out.println("  " + who + "\n    " + url + path));
    }

    private boolean filled() {
        return database.sql("select count(*) from person where email like ?")
                        .param("%" + MARK)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void everybody() {
        String solmark = DemoRound.region("Solmark");
        String havlandet = DemoRound.region("Havlandet");
        add("Ada Administrator", Role.ADMINISTRATOR, null, null);
        add("Nora Nasjonal", Role.NATIONAL_EDITOR, null, null);
        add("Rolf Rådgiver", Role.REGIONAL_ADVISER, null, solmark);
        add("Rita Rådgiver", Role.REGIONAL_ADVISER, null, havlandet);
        add("Karin Komité", Role.COMMITTEE_MEMBER, null, solmark);
        add("Stein Storvatn", Role.CASE_OFFICER, "7101", null);
        add("Liv Lomvik", Role.CASE_OFFICER, "7212", null);
        add("Frode Folkevalgt", Role.ELECTED_REPRESENTATIVE, "7101", null);
        add("Siri Styremedlem", Role.BOARD_MEMBER, null, null);
        add("Rune Revisor", Role.AUDITOR, null, null);
    }

    private void add(String name, Role role, @Nullable String body, @Nullable String region) {
        String email =
                name.toLowerCase(Locale.ROOT).replace('å', 'a').replace('é', 'e').replace(' ', '.')
                        + MARK;
        String where = body != null ? " " + body : region != null ? " " + region : "";
        links.put(
                name + " (" + role.key() + where + ")",
                people.link(name, email, List.of(role), body, region));
    }
}
