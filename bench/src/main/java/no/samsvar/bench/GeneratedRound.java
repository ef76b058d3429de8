package no.samsvar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;

/**
 * A national round made from a seed: a booklet of some forty pages, a template, and case papers of
 * the length that they have in practice, about half of it template text; every fifth has the whole
 * booklet attached.
 */
final class GeneratedRound {
    private static final int CHAPTERS = 2;
    private static final int HEADINGS = 7;
    private static final List<String> FORE =
            List.of("Kvitter", "Bløt", "Grell", "Skrang", "Tull", "Vissen", "Kring", "Morild");
    private static final List<String> MIDDLE =
            List.of("bjelle", "hatte", "kongle", "lykte", "pipe", "reke", "spade", "tønne");
    private static final List<String> AFT =
            List.of(
                    "lia", "neset", "dalen", "vika", "marka", "strand", "heim", "fjell", "sund",
                    "åsen", "vang", "rud", "holmen", "eidet", "botn", "haugen", "tun", "mo");

    private final Prose prose;
    private final List<String> questions;
    private final Paper booklet;
    private final List<String> preamble;

    GeneratedRound(long seed) {
        this.prose = new Prose(seed);
        this.questions =
                IntStream.rangeClosed(1, CHAPTERS)
                        .mapToObj(n ->
                                n
                                        + ". Hvordan kan kommunene bruke %s og %s bedre?"
                                                .formatted(prose.thing(), prose.thing()))
                        .toList();
        this.booklet = makeBooklet();
        this.preamble = Stream.generate(() -> prose.paragraph(70)).limit(11).toList();
    }

    /**
     * Writes the round.
     *
     * @param args folder, number of answers, {@code txt}, {@code pdf} or {@code docx}, seed (all
     *     but the first may be left out)
     */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("GeneratedRound FOLDER [ANSWERS [txt|pdf|docx [SEED]]]");
            System.exit(2);
        }
        int answers = args.length > 1 ? Integer.parseInt(args[1]) : 371;
        Typeset as =
                args.length > 2 ? Typeset.valueOf(args[2].toUpperCase(Locale.ROOT)) : Typeset.TXT;
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        new GeneratedRound(seed).write(Path.of(args[0]), answers, as);
    }

    /** The booklet and the template alone. */
    void writeRound(Path folder, Typeset as) throws IOException {
        String ending = ending(as);
        Files.createDirectories(folder);
        Files.write(folder.resolve("booklet" + ending), as.bytes(booklet));
        Files.write(folder.resolve("template" + ending), as.bytes(template("[xx] kommune")));
    }

    private static String ending(Typeset as) {
        return "." + as.name().toLowerCase(Locale.ROOT);
    }

    void write(Path folder, int answers, Typeset as) throws IOException {
        String ending = ending(as);
        Files.createDirectories(folder.resolve("answers"));
        writeRound(folder, as);
        List<Respondent> respondents = invited(answers).all();
        for (int i = 0; i < answers; i++) {
            Respondent respondent = respondents.get(i);
            Files.write(
                    folder.resolve("answers").resolve(respondent.id() + ending),
                    as.bytes(answer(respondent.name(), i % 5 == 0)));
        }
    }

    /** The bundled register, and where it is too small, invented municipalities after it. */
    static Register invited(int bodies) {
        List<Respondent> all = new ArrayList<>(Register.bundled().all());
        for (int i = 0; all.size() < bodies; i++) {
            String name =
                    FORE.get(i % FORE.size())
                            + MIDDLE.get(i / FORE.size() % MIDDLE.size())
                            + AFT.get(i / FORE.size() / MIDDLE.size());
            all.add(Respondent.of("oppdiktet-" + i, name, Respondent.Kind.MUNICIPALITY));
        }
        return Register.of(all);
    }

    private Paper makeBooklet() {
        Paper.Builder paper = Paper.builder().title("Debatthefte: " + prose.heading());
        paper.paragraph(prose.paragraph(120));
        for (String question : questions) {
            paper.heading("Del " + question.charAt(0) + ": " + prose.heading());
            for (int i = 0; i < HEADINGS; i++) {
                paper.heading(prose.heading());
                for (int j = 0; j < 5; j++) {
                    paper.paragraph(prose.paragraph(75));
                }
            }
            paper.heading("Spørsmål til drøfting").paragraph(question);
        }
        return paper.build();
    }

    private Paper template(String name) {
        Paper.Builder paper = Paper.builder().title("Saksframlegg: debattheftet");
        paper.heading("Bakgrunn");
        preamble.forEach(text -> paper.paragraph(text.replace("Kommunestyret", name)));
        return paper.build();
    }

    private Paper answer(String name, boolean withBooklet) {
        Paper.Builder paper = Paper.builder().all(template(name));
        paper.heading("Innstilling");
        paper.paragraph(
                "Kommunestyret vedtar innspillet slik det fremkommer under «Innspill fra "
                        + name
                        + "».");
        if (withBooklet) {
            paper.all(booklet);
        }
        paper.title("Innspill fra " + name);
        for (String question : questions) {
            paper.heading(question);
            points().forEach(paper::bullet);
            paper.paragraph(prose.paragraph(150));
        }
        return paper.build();
    }

    private List<String> points() {
        List<String> points = new ArrayList<>();
        for (int i = 8 + prose.upTo(10); i > 0; i--) {
            points.add(
                    prose.upTo(3) == 0
                            ? prose.sentence() + " " + prose.sentence()
                            : prose.sentence());
        }
        return points;
    }
}
