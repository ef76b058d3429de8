package no.samsvar.engine.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
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
     * The files that follow from the result and the texts alone, by path.
     *
     * @param edited whether with those that people are meant to edit
     * @param summaries what a language model wrote, or null
     */
    static SortedMap<String, byte[]> derived(
            Collation collation,
            Map<String, String> texts,
            boolean edited,
            @Nullable Summaries summaries) {
        Page page = new Page(collation, texts, false);
        List<Supplier<SortedMap<String, byte[]>>> makers = new ArrayList<>();
        makers.add(() -> HtmlReport.files(page, texts));
        makers.add(() -> one(StatementsXlsx.NAME, StatementsXlsx.write(page)));
        makers.add(() -> one(StatementsCsv.NAME, StatementsCsv.write(StatementRow.of(collation))));
        if (edited) {
            makers.add(() -> one(WordReport.NAME, WordReport.write(page)));
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        makers.parallelStream().map(Supplier::get).toList().forEach(files::putAll);
        if (summaries != null) {
            boolean linked = files.keySet().stream().anyMatch(f -> f.startsWith("texts/"));
            files.put(SummariesHtml.NAME, SummariesHtml.write(page.blank(linked), summaries));
        }
        return files;
    }

    private static SortedMap<String, byte[]> one(String path, byte[] bytes) {
        return new TreeMap<>(Map.of(path, bytes));
    }

    private void write(Path folder) throws IOException {
        Files.createDirectory(folder.resolve("texts"));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.write(
                    folder.resolve("texts").resolve(text.getKey() + ".txt"),
                    text.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, byte[]> file :
                derived(collation, texts, true, summaries).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        if (summaries != null) {
            Files.write(folder.resolve(Summaries.NAME), summaries.bytes());
        }
        try (OutputStream json =
                new BufferedOutputStream(
                        Files.newOutputStream(folder.resolve(CollationJson.NAME)))) {
            CollationJson.write(collation, json);
        }
        Files.writeString(folder.resolve(RoundFile.NAME), RoundFile.write(round));
        Files.write(folder.resolve(Sums.NAME), Sums.bytes(Sums.of(folder)));
    }
}
