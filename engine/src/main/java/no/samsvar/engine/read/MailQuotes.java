package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The earlier e-mails that stand below a reply are others' words, or said before: they become
 * furniture. What was forwarded is what the sender wanted to be read: of it only the header does.
 */
final class MailQuotes {
    private static final Pattern FROM =
            Pattern.compile("(?m)^[ \\t>*_]*(?:Fra|Frå|Från|From|Von|Avsender|Avsendar):");

    private static final Pattern SENT =
            Pattern.compile("\\b(?:Sendt|Sent|Skickat|Gesendet|Dato|Date|Datum):");
    private static final Pattern TO =
            Pattern.compile("\\b(?:Til|To|An|Till|Emne|Subject|Betreff|Ämne):");
    private static final Pattern BLANK = Pattern.compile("\\n[ \\t>]*\\n");
    private static final int HEADER = 1_500;
    private static final int LINES = 8;

    private static final Pattern RULE =
            Pattern.compile(
                    "(?m)^[ \\t>]*-{2,}[ \\t]*(Original Message|Original Appointment|Opprinnelig melding"
                            + "|Opprinneleg melding|Opphavleg melding|Ursprüngliche Nachricht"
                            + "|Forwarded message|Videresendt melding|Vidaresend melding"
                            + "|Weitergeleitete Nachricht)[ \\t]*-{2,}[ \\t]*$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "On … wrote:", with a date, and an address or a time in it. */
    private static final Pattern WROTE =
            Pattern.compile(
                    "(?m)^[ \\t>]*(?:On|Den|Am|På|Le|El)\\b(?=[^\\n]*\\d)"
                            + "(?=[^\\n]*(?:@|\\d[:.]\\d\\d|\\n[^\\n]*@))[^\\n]{5,250}"
                            + "(?:\\n[^\\n]{0,150})?\\b(?:wrote|skrev|skreiv|schrieb)\\b[^\\n]{0,120}:[ \\t]*$");

    private static final Pattern MARKED = Pattern.compile("(?m)^[ \\t]*>.*$");
    private static final Pattern FORWARD =
            Pattern.compile(
                    "^\\s*(?:VS|FW|FWD|WG|Videresendt|Vidaresendt)\\s*:", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORWARD_RULE =
            Pattern.compile("forward|videresendt|vidaresend|weitergeleitet");

    private MailQuotes() {}

    /**
     * @param subject tells a forwarded e-mail from a reply
     * @return the blocks, those that are quoted as furniture, cut where a quotation begins in one
     */
    static List<Block> mark(String text, List<Block> blocks, @Nullable String subject) {
        List<Span> quoted = quoted(text, subject);
        List<Block> result = new ArrayList<>();
        int next = 0;
        for (Block block : blocks) {
            while (next < quoted.size() && quoted.get(next).end() <= block.span().start()) {
                next++;
            }
            result.addAll(BlockCutter.cut(text, block, quoted.subList(next, quoted.size())));
        }
        // furniture in a gap comes after its block, which may now be several
        result.sort(Comparator.comparing(Block::span));
        return result;
    }

    private static List<Span> quoted(String text, @Nullable String subject) {
        boolean forwarded = subject != null && FORWARD.matcher(subject).find();
        int first = Span.of(0, text.length()).trim(text).start();
        List<Span> result = new ArrayList<>();
        int start = text.length();
        for (Opening opening : openings(text)) {
            if (forwarded || opening.forwards || opening.span.start() <= first) {
                result.add(opening.span);
                first = Math.max(first, opening.span.trim(text).end() + 1);
            } else if (result.isEmpty() || !result.getLast().overlaps(opening.span)) {
                start = opening.span.start();
                break;
            }
        }
        Matcher marked = MARKED.matcher(text);
        while (marked.find() && marked.start() < start) {
            result.add(new Span(marked.start(), marked.end()));
        }
        result.add(new Span(start, text.length()));
        return merged(result);
    }

    /** Where an earlier e-mail's header stands, in order. */
    private static List<Opening> openings(String text) {
        List<Opening> result = new ArrayList<>();
        Matcher from = FROM.matcher(text);
        while (from.find()) {
            String window = lines(text, from.start());
            Matcher sent = SENT.matcher(window);
            Matcher to = TO.matcher(window);
            if (sent.find() && to.find(sent.end())) {
                int end = from.start() + lineEnd(window, to.end());
                result.add(new Opening(Span.of(from.start(), end), false));
            }
        }
        for (Pattern pattern : List.of(RULE, WROTE)) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                boolean forwards = opensForward(found, pattern);
                result.add(new Opening(Span.of(found.start(), found.end()), forwards));
            }
        }
        result.sort(Comparator.comparing(Opening::span));
        return result;
    }

    /** The lines of a header: up to a blank one, and no more than a header has. */
    private static String lines(String text, int from) {
        int end = Math.min(text.length(), from + HEADER);
        Matcher blank = BLANK.matcher(text).region(from, end);
        if (blank.find()) {
            end = blank.start();
        }
        int line = from;
        for (int i = 0; i < LINES && line >= 0 && line < end; i++) {
            line = text.indexOf('\n', line) + 1;
            if (line == 0) {
                return text.substring(from, end);
            }
        }
        return text.substring(from, Math.min(end, line));
    }

    private static int lineEnd(String window, int from) {
        int last = window.length();
        while (last > from && Span.isSpace(window.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private static boolean opensForward(Matcher found, Pattern pattern) {
        return pattern == RULE
                && FORWARD_RULE.matcher(found.group(1).toLowerCase(Locale.ROOT)).find();
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> result = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            if (!result.isEmpty() && span.start() <= result.getLast().end() + 1) {
                result.add(result.removeLast().cover(span));
            } else {
                result.add(span);
            }
        }
        return result;
    }

    /**
     * @param forwards whether it says of itself that what follows was forwarded
     */
    private record Opening(Span span, boolean forwards) {}
}
