package no.samsvar.engine.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Because;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collation.PathPart;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.Voice;
import no.samsvar.engine.report.Finding.Code;
import org.jspecify.annotations.Nullable;

/**
 * Whether what the round's owner holds stands so in the booklet, and whether those who are said to
 * stand behind it said something, and those who are said to be silent nothing.
 */
final class MandateCheck {
    private static final String FILE = CollationJson.NAME;

    private final Collation all;
    private final Map<String, String> texts;
    private final Function<StatementInfo, @Nullable String> speaker;
    private final Findings findings;
    private final Map<String, StatementInfo> statements = new HashMap<>();

    private MandateCheck(
            Collation all,
            Map<String, String> texts,
            Function<StatementInfo, @Nullable String> speaker,
            Findings findings) {
        this.all = all;
        this.texts = texts;
        this.speaker = speaker;
        this.findings = findings;
        all.statements().forEach(s -> statements.put(s.id(), s));
    }

    /**
     * @param speaker who said a statement
     */
    static void check(
            Collation all,
            Map<String, String> texts,
            Function<StatementInfo, @Nullable String> speaker,
            Findings findings) {
        MandateCheck check = new MandateCheck(all, texts, speaker, findings);
        Set<String> ids = new HashSet<>();
        for (OwnerPosition position : all.mandate()) {
            if (!ids.add(position.id())) {
                findings.add(Code.REPEATED_ID, FILE, position.id());
            }
            check.words(position);
            check.voices(position);
        }
    }

    private void words(OwnerPosition position) {
        String text = texts.get(position.document());
        PathPart before = position.before();
        boolean inside =
                text != null
                        && 0 <= position.start()
                        && position.start() <= position.end()
                        && position.end() <= text.length()
                        && (before == null
                                || before.start() <= before.end() && before.end() <= text.length());
        if (text == null || !inside) {
            findings.add(Code.OUTSIDE, FILE, position.id());
            return;
        }
        String slice = Shown.slice(text, position.start(), position.end(), position.gaps());
        same(position, slice, Shown.of(position.text()));
        if (before != null) {
            same(
                    position,
                    Shown.slice(text, before.start(), before.end()),
                    Shown.of(before.text()));
        }
    }

    private void same(OwnerPosition position, String expected, String found) {
        if (!expected.equals(found)) {
            findings.differ(Code.NOT_VERBATIM, FILE, position.id(), expected, found);
        }
    }

    private void voices(OwnerPosition position) {
        Set<String> spoke = new HashSet<>();
        for (List<Voice> voices :
                List.of(position.supports(), position.further(), position.against())) {
            voices.forEach(v -> spoke.add(v.respondent()));
            voices.forEach(v -> voice(position, v));
        }
        position.near().forEach(v -> voice(position, v));
        List<String> silent =
                position.hasBeenRejected()
                        ? List.of()
                        : all.respondents().stream()
                                .filter(r -> r.answered() && !spoke.contains(r.id()))
                                .map(RespondentInfo::id)
                                .toList();
        if (!silent.equals(position.silent())) {
            findings.differ(Code.WRONG_LIST, FILE, position.id(), silent, position.silent());
        }
    }

    private void voice(OwnerPosition position, Voice voice) {
        StatementInfo statement = statements.get(voice.statement());
        if (statement == null || !Objects.equals(speaker.apply(statement), voice.respondent())) {
            findings.add(
                    Code.UNKNOWN_REFERENCE,
                    FILE,
                    position.id(),
                    Map.of("found", voice.statement()));
        }
        for (Because because : voice.because()) {
            String part = because.args().getOrDefault("words", "");
            if (because.code().equals("of-part") && !position.text().contains(part)) {
                findings.differ(Code.NOT_VERBATIM, FILE, position.id(), position.text(), part);
            }
        }
    }
}
