package no.samsvar.engine.recognise;

import java.util.List;
import java.util.regex.Pattern;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What kind of paper a document is, by what it calls itself in its first lines, else by its parts,
 * else by its file's name.
 *
 * @param evidence the words that say so; null where nothing does
 */
record PaperKind(DocumentKind kind, @Nullable Span evidence) {
    private static final int HEAD_LINES = 25;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern EXTRACT =
            Pattern.compile(
                    "(?:saksprotokoll|særutskrift|saksutskrift|utskrift av møtebok|utskrift frå møtebok|utskrift fra møteprotokoll)(?!\\p{L}).{0,80}",
                    FLAGS);
    private static final Pattern MINUTES =
            Pattern.compile(
                    "(?:møteprotokoll|møtebok|protokoll|protokoll (?:fra|frå|for) .*|møteutskrift|møtereferat|referat (?:fra|frå) møte.*|.{0,40} (?:møtebok|møteprotokoll))(?!\\p{L}).{0,80}",
                    FLAGS);
    private static final Pattern CASE_PAPER =
            Pattern.compile(
                    "(?:saksfram?legg|saksfremlegg|sakspapir|sakspapirer|saksutredning|saksutgreiing|saksframstilling|saksfremstilling|sakspresentasjon|møteinnkalling)(?!\\p{L}).{0,80}"
                            + "|.{0,40}\\b(?:saksframlegg|saksfremlegg|sakspapir)",
                    FLAGS);
    private static final Pattern CASE_PART =
            Pattern.compile(
                    "(?:saksopplysning(?:er|ar)|(?:kommunedirektørens?|rådmannens?|fylkeskommunedirektørens?|fylkesrådmannens?|kommunedirektøren sin?|rådmannen sin?|ordførerens?)? ?(?:innstilling|tilråding|forslag til vedtak|framlegg til vedtak|vurdering)"
                            + "|saksbehandler ?:.*|sakshandsamar ?:.*|saksutredning|bakgrunn for (?:saken|saka)|økonomiske konsekvens(?:er|ar))\\.?:?",
                    FLAGS);
    private static final Pattern GREETING =
            Pattern.compile(
                    "(?:(?:med )?(?:vennlig|venleg|vennleg|beste|god|hjertelig) ?(?:hilsen|helsing)|med (?:hilsen|helsing)|mvh|helsing|hilsen)[,.!]?(?: .{0,60})?",
                    FLAGS);
    private static final Pattern ATTACHED =
            Pattern.compile("vedlegg (?:nr\\.? ?)?\\d{1,2}(?:[ :.–-].{0,100})?", FLAGS);

    private static final Pattern NAMED_EXTRACT =
            Pattern.compile("(?:saksprotokoll|særutskrift|saerutskrift|saksutskrift)", FLAGS);

    private static final Pattern NAMED_MINUTES =
            Pattern.compile("(?:protokoll|møtebok|moetebok|motebok)", FLAGS);

    private static final Pattern NAMED_CASE_PAPER =
            Pattern.compile("(?:saksfram?legg|saksfremlegg|sakspapir)", FLAGS);

    static PaperKind of(SourceText text, List<Line> lines) {
        List<Line> plain = lines.stream().filter(line -> !line.furniture()).toList();
        List<Line> head = plain.subList(0, Math.min(HEAD_LINES, plain.size()));
        if (!head.isEmpty() && ATTACHED.matcher(head.getFirst().words()).matches()) {
            return new PaperKind(DocumentKind.ATTACHMENT, head.getFirst().place());
        }
        for (Line line : head) {
            DocumentKind titled = titled(line);
            if (titled != null) {
                return new PaperKind(titled, line.place());
            }
        }
        List<Line> parts =
                plain.stream()
                        .filter(line ->
                                line.words().length() < 130
                                        && CASE_PART.matcher(line.words()).matches())
                        .toList();
        Span greeting = first(plain, GREETING);
        if (parts.size() > 1 || (parts.size() == 1 && greeting == null)) {
            return new PaperKind(DocumentKind.CASE_PAPER, parts.getFirst().place());
        }
        DocumentKind named = named(text.file());
        if (named != null) {
            return new PaperKind(named, null);
        }
        if (greeting != null || text.type().equals("email")) {
            return new PaperKind(DocumentKind.LETTER, greeting);
        }
        return new PaperKind(DocumentKind.ANSWER, null);
    }

    private static @Nullable DocumentKind titled(Line line) {
        String words = line.words();
        if (words.length() > 130 || line.block().is(Block.Kind.ITEM)) {
            return null;
        }
        if (EXTRACT.matcher(words).matches()) {
            return DocumentKind.EXTRACT;
        }
        if (MINUTES.matcher(words).matches()) {
            return DocumentKind.MINUTES;
        }
        return CASE_PAPER.matcher(words).matches() ? DocumentKind.CASE_PAPER : null;
    }

    private static @Nullable DocumentKind named(String file) {
        String name =
                file.substring(file.lastIndexOf('/') + 1)
                        .replace('_', ' ')
                        .replaceFirst("\\.\\w+$", "");
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC).strip();
        if (NAMED_EXTRACT.matcher(plain).find()) {
            return DocumentKind.EXTRACT;
        }
        if (NAMED_MINUTES.matcher(plain).find()) {
            return DocumentKind.MINUTES;
        }
        boolean paper = NAMED_CASE_PAPER.matcher(plain).find();
        return paper ? DocumentKind.CASE_PAPER : null;
    }

    private static @Nullable Span first(List<Line> lines, Pattern pattern) {
        for (Line line : lines) {
            if (line.words().length() <= 130 && pattern.matcher(line.words()).matches()) {
                return line.place();
            }
        }
        return null;
    }
}
