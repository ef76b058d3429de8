package no.samsvar.app.debate;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.debate.Tables.Table;
import no.samsvar.app.people.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An invented debate in the invented round, for one body. */
@Component
public class DemoDebate {
    private static final List<String> TABLES = List.of("Bord 1", "Bord 2", "Bord 3", "Bord 4");
    private final JdbcClient database;
    private final Debates debates;
    private final Codes codes;
    private final Tables tables;
    private final Points points;
    private final Marks marks;

    DemoDebate(
            JdbcClient database,
            Debates debates,
            Codes codes,
            Tables tables,
            Points points,
            Marks marks) {
        this.database = database;
        this.debates = debates;
        this.codes = codes;
        this.tables = tables;
        this.points = points;
        this.marks = marks;
    }

    /**
     * What a table says, which tables hold it to be important, and which are against it, by their
     * place among {@link #TABLES}.
     */
    private record Said(String question, int table, String text, int[] important, int[] against) {}

    private static final List<Said> ALL =
            List.of(
                    said(
                            "1",
                            0,
                            "Skaff én samlet oversikt over tilstanden på bygg, veger og ledninger før neste økonomiplan.",
                            "0 1 3",
                            ""),
                    said(
                            "1",
                            1,
                            "Sett av et fast beløp per kvadratmeter til vedlikehold, og la det stå i ro i fire år.",
                            "1 2",
                            ""),
                    said(
                            "1",
                            2,
                            "Selg de to minste samfunnshusene og bruk pengene på taket på skolen.",
                            "2",
                            "0 3"),
                    said("1", 3, "Del vegmester og vaktordning med nabokommunen.", "3", ""),
                    said(
                            "2",
                            0,
                            "Legg flomveger inn i arealplanen nå, før flere tomter blir regulert.",
                            "0 2",
                            ""),
                    said("2", 1, "Staten må betale kartleggingen av faresonene.", "1 3", ""),
                    said("2", 3, "Åpne bekken gjennom sentrum.", "", "1"),
                    said(
                            "3",
                            2,
                            "Hold skolebiblioteket åpent to kvelder i uka, med en voksen til stede.",
                            "0 1 2",
                            ""),
                    said("3", 3, "Ungdomskort på bussen også etter klokka 18.", "3", ""),
                    said("4", 1, "La ungdomsrådet få egne midler å dele ut.", "1 2", "3"));

    private static Said said(
            String question, int table, String text, String important, String against) {
        return new Said(question, table, text, numbers(important), numbers(against));
    }

    private static int[] numbers(String text) {
        return text.isEmpty()
                ? new int[0]
                : Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    /** Where the body has no debate yet. */
    public void fill(String body) {
        UUID round =
                database.sql(
                                """
                                select r.id from round r join round_body b on b.round = r.id
                                where b.body = ? and r.state = 'published' order by r.created_at
                                limit 1
                                """)
                        .param(body)
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
        if (round == null || !debates.all(round, body).isEmpty()) {
            return;
        }
        UUID debate = debates.open(round, body, "Kommunestyret drøfter heftet", Visitor.STRANGER);
        codes.make(debate, Visitor.STRANGER);
        List<Table> sitting = TABLES.stream().map(name -> tables.named(debate, name)).toList();
        for (Said one : ALL) {
            UUID point =
                    points.add(debate, one.question(), sitting.get(one.table()).id(), one.text());
            for (int important : one.important()) {
                marks.prioritise(debate, point, sitting.get(important), true);
            }
            for (int against : one.against()) {
                marks.stand(debate, point, sitting.get(against), Stance.AGAINST);
            }
        }
    }
}
