package no.samsvar.engine.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import no.samsvar.engine.assist.Refusal;
import no.samsvar.engine.assist.Summaries;
import no.samsvar.engine.assist.Summarising;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.EngineVersion;
import no.samsvar.engine.report.Finding.Code;
import org.jspecify.annotations.Nullable;

/** Whether what a language model wrote holds by the result alone, and whether the result tells. */
final class SummariesCheck {
    private SummariesCheck() {}

    /** Returns what the folder has; null where it has none, or none that can be read. */
    static @Nullable Summaries check(Path folder, Collation all, Findings findings)
            throws IOException {
        Path file = folder.resolve(Summaries.NAME);
        if (!Files.isRegularFile(file)) {
            if (Summaries.modelOf(all) != null) {
                findings.add(Code.MISSING_FILE, Summaries.NAME, "");
            }
            return null;
        }
        byte[] bytes = Files.readAllBytes(file);
        Summaries summaries = Summaries.read(new ByteArrayInputStream(bytes));
        if (summaries == null) {
            findings.add(Code.NOT_JSON, Summaries.NAME, "", Map.of("reason", Summaries.SCHEMA));
            return null;
        }
        check(summaries, all, findings);
        int at = Arrays.mismatch(summaries.bytes(), bytes);
        if (isOfThisVersion(all) && at >= 0) {
            findings.add(Code.NOT_REMADE, Summaries.NAME, "byte " + at);
        }
        return summaries;
    }

    private static boolean isOfThisVersion(Collation all) {
        return all.engine().version().equals(EngineVersion.VERSION);
    }

    static void check(Summaries summaries, Collation all, Findings findings) {
        if (!summaries.model().equals(Summaries.modelOf(all)) || !all.engine().nondeterministic()) {
            findings.add(Code.MODEL_NOT_TOLD, Summaries.NAME, "");
        }
        if (!summaries.audience().equals(all.audience())) {
            findings.add(
                    Code.UNKNOWN_REFERENCE,
                    Summaries.NAME,
                    "audience",
                    Map.of("found", summaries.audience()));
        }
        boolean same = isOfThisVersion(all);
        for (Summarising.Fault fault : Summarising.recheck(summaries, all, same)) {
            Refusal refusal = fault.refusal();
            String where =
                    fault.sentence() == 0
                            ? fault.place()
                            : fault.place() + " / " + fault.sentence();
            if (refusal == null) {
                findings.add(Code.OTHER_PROMPT, Summaries.NAME, where);
            } else {
                findings.add(
                        code(refusal.kind()),
                        Summaries.NAME,
                        where,
                        Map.of("found", refusal.found()));
            }
        }
    }

    private static Code code(Refusal.Kind kind) {
        return switch (kind) {
            case NO_CITATION -> Code.NO_CITATION;
            case UNKNOWN_STATEMENT -> Code.UNKNOWN_REFERENCE;
            case NOT_VERBATIM, UNTRACED -> Code.UNTRACED;
            case NOT_PLAIN -> Code.NOT_PLAIN;
        };
    }
}
