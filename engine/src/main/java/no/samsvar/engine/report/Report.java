package no.samsvar.engine.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.assist.Summaries;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.RoundFile;
import org.jspecify.annotations.Nullable;

/** Writes a result: every file of it, or none. */
public final class Report {
    /** The files of a result, beside its texts. */
    static final List<String> FILES =
            List.of(
                    HtmlReport.NAME,
                    WordReport.NAME,
                    StatementsXlsx.NAME,
                    StatementsCsv.NAME,
                    CollationJson.NAME,
                    RoundFile.NAME,
                    Summaries.NAME,
                    SummariesHtml.NAME,
                    Sums.NAME);

    private final Collation collation;
    private final Map<String, String> texts;
    private final Round round;
    private final @Nullable Summaries summaries;

    private Report(
            Collation collation,
            Map<String, String> texts,
            Round round,
            @Nullable Summaries summaries) {
        this.summaries = summaries;
        this.collation = collation;
        this.texts = new TreeMap<>(texts);
        this.round = round;
    }

    /**
     * @param texts every document's text by its id, the round's own documents too
     * @param round as it was used
     * @param out the folder to make; an older result in it is replaced, with what people have put
     *     beside it or edited in it kept
     * @throws IOException where it cannot be written; then nothing of it is there, and an older
     *     result stands as it was
     * @throws RefusedException where a quotation is not verbatim, or a number is not the length of
     *     its list: nothing is written then
     * @throws NotAResultException where {@code out} holds something else than a result
     */
    public static void write(Collation collation, Map<String, String> texts, Round round, Path out)
            throws IOException {
        write(collation, texts, round, null, out);
    }

    /**
     * As {@link #write(Collation, Map, Round, Path)}, with what a language model wrote beside it.
     *
     * @param collation says so: {@link Summaries#toldIn}
     * @param summaries null for none
     */
    public static void write(
            Collation collation,
            Map<String, String> texts,
            Round round,
            @Nullable Summaries summaries,
            Path out)
            throws IOException {
        check(collation, texts, summaries);
        Report report = new Report(collation, texts, round, summaries);
        try (NewFolder folder = NewFolder.at(out)) {
            report.write(folder.path());
            folder.moveInPlace();
        }
    }

    /**
     * Whether a result would be written.
     *
     * @throws RefusedException as {@link #write(Collation, Map, Round, Summaries, Path)} does
     */
    public static void check(
            Collation collation, Map<String, String> texts, @Nullable Summaries summaries) {
        Findings findings = new Findings();
        ResultCheck.check(collation, texts, findings);
        if (summaries != null) {
            SummariesCheck.check(summaries, collation, findings);
        }
        if (!findings.isEmpty()) {
            throw new RefusedException(findings.all());
        }
    }

    /**
     * Gives the files that follow from the result and the texts alone to a sink.
     *
     * @param edited whether with those that people are meant to edit
     * @param summaries what a language model wrote, or null
     * @throws IOException where the sink cannot take one
     */
    static void derived(
            Collation collation,
            Map<String, String> texts,
            boolean edited,
            @Nullable Summaries summaries,
            Sink sink)
            throws IOException {
        run(makers(collation, texts, edited, summaries, sink));
    }

    private static List<Runnable> makers(
            Collation collation,
            Map<String, String> texts,
            boolean edited,
            @Nullable Summaries summaries,
            Sink sink) {
        Page page = new Page(collation, texts, false);
        List<Runnable> makers = new ArrayList<>();
        makers.add(() -> {
            boolean linked = HtmlReport.write(page, texts, sink);
            if (summaries != null) {
                byte[] drafts = SummariesHtml.write(page.blank(linked), summaries);
                sink.give(SummariesHtml.NAME, Kept.of(drafts));
            }
        });
        makers.add(() -> sink.give(StatementsXlsx.NAME, Kept.of(StatementsXlsx.write(page))));
        makers.add(() ->
                sink.give(
                        StatementsCsv.NAME,
                        Kept.of(StatementsCsv.write(StatementRow.of(collation)))));
        if (edited) {
            makers.add(() -> sink.give(WordReport.NAME, Kept.of(WordReport.write(page))));
        }
        return makers;
    }

    private static void run(List<Runnable> makers) throws IOException {
        try {
            Together.run(makers);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Path folder) throws IOException {
        Files.createDirectory(folder.resolve("texts"));
        SummedFolder files = new SummedFolder(folder);
        List<Runnable> makers = makers(collation, texts, true, summaries, files);
        makers.add(() -> json(files));
        makers.add(() -> Together.run(texts(files)));
        run(makers);
        if (summaries != null) {
            files.put(Summaries.NAME, Kept.of(summaries.bytes()));
        }
        files.put(RoundFile.NAME, utf8(RoundFile.write(round)));
        Files.write(folder.resolve(Sums.NAME), Sums.bytes(files.sums()));
    }

    private List<Runnable> texts(SummedFolder files) {
        List<Runnable> makers = new ArrayList<>();
        texts.forEach(
                (id, text) -> makers.add(() -> files.give("texts/" + id + ".txt", utf8(text))));
        return makers;
    }

    private static Kept utf8(String text) {
        return Kept.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private void json(SummedFolder files) {
        try (OutputStream json =
                new BufferedOutputStream(files.open(CollationJson.NAME), 1 << 16)) {
            CollationJson.write(collation, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
