package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.round.AdoptedBy;
import no.samsvar.engine.round.CaseFile;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/** What one paper says of itself: its kind, its case, the body and the meeting. */
final class CaseFacts {
    private static final int HEAD_LINES = 90;
    private static final int LONG = 300;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern ARCHIVE =
            Pattern.compile(
                    "(?<!\\p{L})(?:arkivsak(?:snr|nr|snummer|nummer|id|s?-dok|s?-id|s?-nr)?|arkiv ?ref(?:eranse)?|arkivnr|journalpost(?:id|nr|-id)?|jp ?id|vår ref(?:eranse)?|saks?mappe|ephorte|sakid|saks-id|ref|áššenr\\. / saksnr|arkiv-?saksnr)"
                            + "\\.?(?: nr\\.?)?\\s?:?\\s?((?:20)?\\d{2}/\\d{1,6}(?:-\\d{1,4})?)(?![\\d/])",
                    FLAGS);
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?<!\\p{L})(?:(?:utvalgs?|utvals?|formannskaps?|kommunestyre|bystyre|fylkestings?)?-?saks?(?:nr|nummer|snr)?|sak(?: nr)?|(?-i:[A-ZÆØÅ]{1,4})-sak|saksgang)"
                            + "\\.?\\s?:?\\s?(?:(?-i:[A-ZÆØÅ]{1,4})[ -]?)?(\\d{1,6}/\\d{2,6}(?:-\\d{1,4})?)(?![\\d/])",
                    FLAGS);

    private static final Pattern REFERS =
            Pattern.compile(
                    "(?:jf\\.?|jfr\\.?|jamfør|viser til|syner til|se|sjå|også|òg|tidligere|tidlegare) (?:\\p{L}+ )?$",
                    FLAGS);

    private CaseFacts() {}

    /**
     * @param caseFile never null; its parts may be
     * @param evidence the places that said so, in the order of the text
     */
    record Facts(DocumentKind kind, CaseFile caseFile, List<Evidence> evidence) {
        Facts {
            evidence = List.copyOf(evidence);
        }
    }

    static Facts of(SourceText text) {
        return of(Listed.of(text));
    }

    /** As {@link #of(SourceText)}. */
    static Facts of(Listed paper) {
        return of(paper, Adoption.in(List.of(paper), (_, _) -> false).by());
    }

    /**
     * @param adopted by whom this paper shows that the answer was adopted
     */
    static Facts of(Listed paper, AdoptedBy adopted) {
        SourceText text = paper.text();
        List<Line> lines = paper.lines();
        List<Evidence> evidence = new ArrayList<>();
        PaperKind kind = paper.kind();
        if (kind.evidence() != null) {
            evidence.add(new Evidence("paper-kind", text.id(), kind.evidence()));
        }
        CaseTable.Row row = decisive(CaseTable.of(lines));
        if (row != null) {
            evidence.add(new Evidence("case-table", text.id(), row.place()));
        }
        Meeting meeting = Meeting.of(lines);
        if (meeting != null) {
            evidence.add(new Evidence("meeting", text.id(), meeting.place()));
        }
        String date =
                meeting != null && meeting.date() != null
                        ? meeting.date()
                        : row == null ? null : row.date();
        Numbers numbers = numbers(text, lines, date, evidence);
        String number =
                meeting != null && meeting.number() != null
                        ? meeting.number()
                        : row != null && row.number() != null ? row.number() : numbers.number();
        String body = meeting != null ? meeting.body() : row == null ? null : row.body();
        String status =
                adopted != AdoptedBy.NOT_SHOWN && adopted != AdoptedBy.ADMINISTRATION
                        ? "adopted"
                        : recommends(lines) ? "recommended" : null;
        return new Facts(
                kind.kind(), new CaseFile(number, numbers.archive(), body, date, status), evidence);
    }

    private static boolean recommends(List<Line> lines) {
        return lines.stream()
                .anyMatch(
                        l -> l.label() && SectionKind.of(l.words()) == SectionKind.RECOMMENDATION);
    }

    /** The council's row, else the last. */
    private static CaseTable.@Nullable Row decisive(List<CaseTable.Row> rows) {
        for (CaseTable.Row row : rows) {
            if (row.level() == AdoptedBy.COUNCIL) {
                return row;
            }
        }
        return rows.isEmpty() ? null : rows.getLast();
    }

    private record Numbers(@Nullable String number, @Nullable String archive) {}

    private static Numbers numbers(
            SourceText text, List<Line> lines, @Nullable String date, List<Evidence> evidence) {
        String archive = null;
        String number = null;
        List<Line> some =
                lines.subList(0, Math.min(HEAD_LINES, lines.size())).stream()
                        .filter(line ->
                                line.words().length() < LONG && line.words().indexOf('/') > 0)
                        .toList();
        for (Line line : some) {
            Matcher matcher = ARCHIVE.matcher(line.words());
            if (archive == null && matcher.find()) {
                archive = matcher.group(1);
                evidence.add(
                        new Evidence(
                                "archive", text.id(), line.place(matcher.start(), matcher.end())));
            }
        }
        for (Line line : some) {
            Matcher matcher = NUMBERED.matcher(line.words());
            boolean other = Body.in(line.words()).stream().anyMatch(b -> !b.adopts());
            if (other || !matcher.find() || refers(line.words(), matcher.start())) {
                continue;
            }
            String found = matcher.group(1);
            if (isArchive(found, date)) {
                archive = archive == null ? found : archive;
            } else if (number == null) {
                number = found;
                evidence.add(
                        new Evidence(
                                "case-number",
                                text.id(),
                                line.place(matcher.start(), matcher.end())));
            }
        }
        return new Numbers(number, archive);
    }

    /** Where the number of a case in a meeting stands in the words, as group 1; null if nowhere. */
    static @Nullable MatchResult number(String words) {
        Matcher matcher = NUMBERED.matcher(words);
        return matcher.find() && !refers(words, matcher.start()) ? matcher.toMatchResult() : null;
    }

    /** "jf. sak 16/27": another case. */
    private static boolean refers(String words, int at) {
        return REFERS.matcher(words.substring(0, at)).find();
    }

    /** "2026/95" and "26/1042" begin with the year, "45/25" ends with it. */
    static boolean isArchive(String number, @Nullable String date) {
        String[] parts = number.split("[/-]");
        if (parts[0].length() == 4 && parts[0].startsWith("20") && parts[1].length() != 4) {
            return true;
        }
        if (number.contains("-") || (parts[1].length() > 2 && !parts[1].matches("20\\d\\d"))) {
            return true;
        }
        String year = date == null ? null : date.substring(2, 4);
        return year != null && parts[0].equals(year) && !parts[1].endsWith(year);
    }
}
