package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.round.Mention;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Respondent.Kind;
import no.samsvar.engine.text.Span;

/**
 * What the names of files and folders say: {@code 4601_bergen.pdf}, {@code Svar Bø/vedtak.docx}.
 */
final class PathClues {
    /** Words, also where a capital alone begins the next: "SvarBergen". */
    private static final Pattern WORD = Pattern.compile("\\p{Lu}?[\\p{Ll}\\p{M}]+|\\p{Lu}+|\\d+");

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    private static final Set<String> BODY =
            Set.of("kommune", "kommunes", "kommunestyre", "bystyre", "formannskap", "herad");
    private static final Set<String> COUNTY_BODY =
            Set.of("fylkeskommune", "fylkesting", "fylke", "fk", "fylkesutvalg");

    /** What files of answers are called beside whose they are. */
    private static final Set<String> PAPERS =
            Set.of(
                    "svar",
                    "svaret",
                    "høringssvar",
                    "høyringssvar",
                    "høringsuttalelse",
                    "uttalelse",
                    "uttale",
                    "fråsegn",
                    "innspill",
                    "innspel",
                    "debatthefte",
                    "debattheftet",
                    "vedtak",
                    "protokoll",
                    "møteprotokoll",
                    "møtebok",
                    "særutskrift",
                    "saksprotokoll",
                    "saksframlegg",
                    "saksfremlegg",
                    "sak",
                    "brev",
                    "vedlegg",
                    "ks",
                    "til",
                    "fra",
                    "frå",
                    "av",
                    "endelig",
                    "endeleg",
                    "signert",
                    "kopi",
                    "ny",
                    "v",
                    "answer",
                    "response");

    private static final int LONGEST_NAME = 5;

    private final Register register;
    private final Tally tally;
    private final String document;
    private final Set<String> seen = new HashSet<>();

    PathClues(Register register, Tally tally, String document) {
        this.register = register;
        this.tally = tally;
        this.document = document;
    }

    /**
     * @param path in the round; its first folder ({@code answers}) says nothing of who answers
     */
    void path(String path) {
        String[] parts = path.split("/");
        int from = parts.length > 1 ? 1 : 0;
        for (String part : Arrays.copyOfRange(parts, from, parts.length)) {
            String name = part.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
            if (seen.add(name)) {
                numbers(name);
                names(name);
            }
        }
    }

    private void numbers(String name) {
        Matcher number = NUMBER.matcher(name);
        while (number.find()) {
            register.byNumber(number.group()).ifPresent(r -> add(List.of(r), Clue.NUMBER));
        }
    }

    private void names(String name) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find() && words.size() < 60) {
            words.add(matcher.group());
        }
        int at = 0;
        while (at < words.size()) {
            at += Math.max(1, nameAt(words, at));
        }
    }

    /** Adds the longest name that begins here; returns how many words it has. */
    private int nameAt(List<String> words, int at) {
        for (int length = Math.min(LONGEST_NAME, words.size() - at); length > 0; length--) {
            List<Respondent> bodies =
                    register.named(String.join("", words.subList(at, at + length)));
            if (!bodies.isEmpty()) {
                String after =
                        at + length < words.size()
                                ? words.get(at + length).toLowerCase(Locale.ROOT)
                                : "";
                add(bodies, after, others(words, at, length), words.get(at));
                return length;
            }
        }
        return 0;
    }

    private void add(List<Respondent> bodies, String after, boolean others, String first) {
        boolean county = COUNTY_BODY.contains(after);
        boolean designated = county || BODY.contains(after);
        List<Respondent> fitting =
                bodies.stream()
                        .filter(r ->
                                !designated
                                        || r.is(
                                                county
                                                        ? Kind.COUNTY_MUNICIPALITY
                                                        : Kind.MUNICIPALITY))
                        .toList();
        boolean word = bodies.stream().anyMatch(Respondent::ordinaryWord);
        if (designated || !others) {
            add(fitting.isEmpty() ? bodies : fitting, Clue.FILE_NAMED);
        } else if (!word) {
            add(bodies, Clue.FILE_NAME);
        } else if (Character.isUpperCase(first.charAt(0))) {
            add(bodies, Clue.FILE_WORD);
        } else {
            add(bodies, Clue.WORD);
        }
    }

    private static boolean others(List<String> words, int at, int length) {
        for (int i = 0; i < words.size(); i++) {
            boolean paper = PAPERS.contains(words.get(i).toLowerCase(Locale.ROOT));
            boolean digits = Character.isDigit(words.get(i).charAt(0));
            if (!paper && !digits && (i < at || i >= at + length)) {
                return true;
            }
        }
        return false;
    }

    /** What a title says: its own words, so as a file's name but for what the text finder knows. */
    void title(String title) {
        for (Mention mention : register.mentions(title)) {
            boolean bare = mention.form() == Mention.Form.BARE;
            boolean word = mention.candidates().stream().anyMatch(Respondent::ordinaryWord);
            add(mention.candidates(), bare && word ? Clue.FILE_WORD : Clue.FILE_NAME);
        }
    }

    private void add(List<Respondent> bodies, Clue clue) {
        tally.add(bodies, clue, document, Span.of(0, 0));
    }
}
