package no.samsvar.engine.report;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import no.samsvar.engine.assist.Summaries;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.EngineVersion;
import no.samsvar.engine.report.Finding.Code;
import no.samsvar.engine.round.RoundFile;
import org.jspecify.annotations.Nullable;

/**
 * Checks a written result from its files alone: sums, form, spans, lists, and every quotation,
 * number and reference of the report. Where this engine's version wrote it, the report is made
 * again and compared. Finds damage, not forgery; with the originals it also checks the sources.
 */
public final class Verify {
    private static final int SAME = -1;
    private static final int MISSING = -2;

    private final Path folder;
    private final Findings findings = new Findings();
    private int files;
    private PageCheck.Checked checked = new PageCheck.Checked(0, 0);
    private @Nullable ResultFolder result;

    private Verify(Path folder) {
        this.folder = folder;
    }

    /**
     * What was checked.
     *
     * @param findings what is off; empty where nothing is
     * @param files under {@code SHA256SUMS}
     * @param statements in the result
     * @param quotations in the report, each as often as it stands there
     * @param numbers in the report
     * @param remade whether the report was made again to compare
     */
    public record Outcome(
            List<Finding> findings,
            int files,
            int statements,
            int quotations,
            int numbers,
            boolean remade) {
        public Outcome {
            findings = List.copyOf(findings);
        }

        public boolean isSound() {
            return findings.isEmpty();
        }
    }

    /**
     * @param folder of a result
     * @param originals the round's folder, to check the sources too, or null
     * @throws IOException where a file cannot be read
     * @throws UnreadableResultException where the folder holds no result at all
     */
    public static Outcome check(Path folder, @Nullable Path originals) throws IOException {
        if (!Files.exists(folder.resolve(CollationJson.NAME))
                && !Files.exists(folder.resolve(Sums.NAME))) {
            throw new UnreadableResultException(folder + ": no " + CollationJson.NAME, null);
        }
        Verify verify = new Verify(folder);
        verify.sums();
        verify.schema();
        boolean remade = verify.content();
        ResultFolder result = verify.result;
        if (originals != null && result != null) {
            OriginalsCheck.check(result.collation(), originals, verify.findings);
        }
        return new Outcome(
                verify.findings.all(),
                verify.files,
                result == null ? 0 : result.collation().statements().size(),
                verify.checked.quotations(),
                verify.checked.numbers(),
                remade);
    }

    /**
     * What the report would show.
     *
     * @param quotations each as often as it stands there; {@code verbatim} of them are so
     * @param numbers that are the length of a list
     * @param untraced numbers and references that do not lead to their source
     */
    public record Shown(int quotations, int verbatim, int numbers, int untraced) {}

    /** Checks the report that a result would give, without writing it. */
    public static Shown shown(Collation all, Map<String, String> texts) {
        Map<String, String> pages = new TreeMap<>();
        HtmlReport.files(all, texts)
                .forEach((path, bytes) ->
                        pages.put(path, new String(bytes, StandardCharsets.UTF_8)));
        Findings findings = new Findings();
        PageCheck.Checked checked = PageCheck.check(pages, all, texts, findings);
        int broken =
                (int) findings.all().stream().filter(f -> f.code() == Code.NOT_VERBATIM).count();
        return new Shown(
                checked.quotations(),
                checked.quotations() - broken,
                checked.numbers(),
                findings.all().size() - broken);
    }

    private void sums() throws IOException {
        Path file = folder.resolve(Sums.NAME);
        if (!Files.isRegularFile(file)) {
            findings.add(Code.NO_SUMS, Sums.NAME, "");
            return;
        }
        String lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        SortedMap<String, String> listed = Sums.parse(lines);
        files = listed.size();
        SortedMap<String, String> found = Sums.of(folder);
        listed.forEach((path, sum) -> {
            String is = found.get(path);
            if (is == null) {
                findings.add(Code.MISSING_FILE, path, "");
            } else if (!is.equals(sum)) {
                findings.add(Code.CHANGED_FILE, path, "");
            }
        });
        for (String path : found.keySet()) {
            if (!listed.containsKey(path) && isOurs(path)) {
                findings.add(Code.UNLISTED_FILE, path, "");
            }
        }
        if (!Sums.write(listed).equals(lines)) {
            findings.add(Code.CHANGED_FILE, Sums.NAME, "");
        }
    }

    /** What people have put beside a result is theirs. */
    private static boolean isOurs(String path) {
        return path.startsWith("texts/") || Report.FILES.contains(path);
    }

    private void schema() throws IOException {
        Path file = folder.resolve(CollationJson.NAME);
        if (!Files.isRegularFile(file)) {
            return;
        }
        Findings form = new Findings();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            SchemaCheck.check(in, form);
        }
        form.all().forEach(f -> findings.add(f.code(), f.file(), f.where(), f.args()));
        if (form.isEmpty()) {
            result = ResultFolder.read(folder);
        }
    }

    /** Whether the report was made again. */
    private boolean content() throws IOException {
        ResultFolder read = result;
        if (read == null) {
            return false;
        }
        Collation all = read.collation();
        Map<String, String> texts = read.texts();
        ResultCheck.check(all, texts, findings);
        Set<String> known = new HashSet<>();
        all.documents().forEach(d -> known.add(d.id()));
        for (String id : texts.keySet()) {
            if (!known.contains(id)) {
                findings.add(Code.UNLISTED_FILE, "texts/" + id + ".txt", "");
            }
        }
        round(all);
        checked = PageCheck.check(pages(), all, texts, findings);
        Path paper = folder.resolve(WordReport.NAME);
        if (Files.isRegularFile(paper)) {
            int quotations = WordCheck.check(paper, all, findings);
            checked = new PageCheck.Checked(checked.quotations() + quotations, checked.numbers());
        }
        Summaries summaries = SummariesCheck.check(folder, all, findings);
        boolean same = all.engine().version().equals(EngineVersion.VERSION);
        if (same) {
            remake(all, texts, summaries);
        }
        return same;
    }

    /** Whether the round is the one that the result was made with. */
    private void round(Collation all) throws IOException {
        String sum = all.engine().options().get("round");
        Path file = folder.resolve(RoundFile.NAME);
        if (sum != null && Files.isRegularFile(file) && !Sums.ofFile(file).equals(sum)) {
            findings.add(Code.CHANGED_FILE, RoundFile.NAME, "");
        }
    }

    private Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (String path : Sums.paths(folder)) {
            if (path.equals(HtmlReport.NAME)
                    || path.equals(SummariesHtml.NAME)
                    || path.startsWith("texts/") && path.endsWith(".html")) {
                pages.put(
                        path,
                        new String(
                                Files.readAllBytes(folder.resolve(path)), StandardCharsets.UTF_8));
            }
        }
        return pages;
    }

    /** Whether two Office files hold the same: how it is packed may differ between JDKs. */
    private static boolean isPackedOtherwise(String path, byte[] made, byte[] found) {
        if (!path.equals(StatementsXlsx.NAME)) {
            return false;
        }
        try {
            String sum = OfficeSeal.of(new ByteArrayInputStream(made)).sum();
            return sum.equals(OfficeSeal.of(new ByteArrayInputStream(found)).sum());
        } catch (IOException e) {
            // both are in memory: what cannot be read is no zip, or a broken one
            return false;
        }
    }

    private void remake(Collation all, Map<String, String> texts, @Nullable Summaries summaries)
            throws IOException {
        Map<String, Integer> differ = new ConcurrentSkipListMap<>();
        Sink sink =
                (path, made) -> {
                    int at = mismatch(path, made.bytes());
                    if (at != SAME) {
                        differ.put(path, at);
                    }
                };
        try {
            Kept again = new Kept();
            CollationJson.write(all, again);
            sink.put(CollationJson.NAME, again);
            Report.derived(all, texts, false, summaries, sink);
        } catch (RuntimeException e) {
            // what is referred to is not there, which has been told already
            findings.add(Code.NOT_REMADE, HtmlReport.NAME, "");
            return;
        }
        differ.forEach((path, at) -> {
            if (at == MISSING) {
                findings.add(Code.MISSING_FILE, path, "");
            } else {
                findings.add(Code.NOT_REMADE, path, "byte " + at);
            }
        });
    }

    /** The first byte that is another in the file. */
    private int mismatch(String path, byte[] made) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return MISSING;
        }
        byte[] found = Files.readAllBytes(file);
        int at = Arrays.mismatch(made, found);
        return at >= 0 && isPackedOtherwise(path, made, found) ? SAME : at;
    }
}
