package no.samsvar.engine.recognise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.text.Folded;
import org.jspecify.annotations.Nullable;

/**
 * Follows what a resolution says is to be added to the answer, struck out of it, or replaced in it.
 */
final class Instructions {
    private static final Pattern STRIKES =
            Pattern.compile(
                    "(?iu)\\b(?:strykes|strykast|stryk|strøket|stroken|utgår|går ut|tas ut|takast ut|fjernes|fjernast|slettes|slettast|tas bort|kuttes|sløyfes)\\b");
    private static final Pattern ADDS =
            Pattern.compile(
                    "(?iu)\\b(?:nytt (?:kule)?punkt|nye punkter|nye punkt|ny setning|nytt avsnitt|ny tekst|tillegg|tilføyelse|tilføyes|føyes til|tilføyast|legges til|leggjast til|leggast til|føyast til)\\b");
    private static final Pattern REPLACES =
            Pattern.compile(
                    "(?iu)\\b(?:endres til|endrast til|erstattes (?:med|av)|erstattast (?:med|av)|byttes ut med|bytast ut med|omformuleres til|ny ordlyd)\\b");
    private static final Pattern CHANGES =
            Pattern.compile(
                    "(?iu)\\b(?:med følgende|med følgjande|med desse|med disse|med slike)\\b[^.]{0,60}\\b(?:endring|tillegg|presisering|tilføyelse|merknad|rettelse)\\w*");

    /** "Nytt punkt under spørsmål 1:", before the text itself. */
    private static final Pattern LEADING =
            Pattern.compile(
                    "(?iu)[^:]{0,40}\\b(?:nytt|nye|ny|tillegg|tilføyelse|tilføyes|tilføyast|føyes til|legges til|leggast til|endres til|endrast til)\\b[^:]{0,80}:\\s+(?=\\S+ \\S+)");

    private static final Pattern UNDER =
            Pattern.compile(
                    "(?iu)\\b(?:spørsmål|spm\\.?|punkt(?:et)? til spørsmål)\\s*(?:nr\\.?\\s*)?(\\d{1,2})\\b");
    private static final Pattern NUMBERED =
            Pattern.compile("(?iu)\\b(?:punkt|pkt\\.?|kulepunkt|nr\\.?)\\s*(\\d{1,2})\\b");
    private static final Pattern PROTOCOL =
            Pattern.compile(
                    "(?iu).*\\b(?:protokollført|protokollert|protokolltilførsel|protokolltilførsle|ført i protokollen)\\b.*");
    private static final Pattern QUOTED = Pattern.compile("[«“\"]([^«»“”\"]{8,})[»”\"]");
    private static final double MOST_OF_IT = 0.5;

    private final List<Paper> papers;
    private final List<Zone[]> zones;
    private final Set<String> questions;

    /** Folded sentences that the resolution has, too: proposals with these words were adopted. */
    private final Set<String> followed = new HashSet<>();

    Instructions(List<Paper> papers, List<Zone[]> zones, Set<String> questions) {
        this.papers = papers;
        this.zones = zones;
        this.questions = questions;
    }

    /** Follows those of one paper; changes the zones of all in place. */
    void follow(int p) {
        Paper paper = papers.get(p);
        boolean changes = false;
        boolean adding = false;
        String question = null;
        for (int u = 0; u < paper.size(); u++) {
            if (!zones.get(p)[u].code().equals("resolution") || paper.isSection(u)) {
                changes &= zones.get(p)[u].code().equals("resolution");
                continue;
            }
            String words = paper.words(u);
            if (PROTOCOL.matcher(words).matches()) {
                zones.get(p)[u] = new Zone(Zone.Kind.NOT_ADOPTED, null, "remark");
                adding = false;
                continue;
            }
            boolean instructs =
                    ADDS.matcher(words).find()
                            || STRIKES.matcher(words).find()
                            || REPLACES.matcher(words).find();
            if (CHANGES.matcher(words).find()) {
                changes = true;
                adding = words.endsWith(":") && !instructs;
                continue;
            }
            if (!changes && !instructs) {
                continue;
            }
            if (instructs) {
                followed.add(Folded.letters(words));
                String under = under(words);
                question = under == null ? question : under;
                adding = instruct(p, u, words, question);
            } else if (adding) {
                add(p, u, question, 0);
            }
        }
    }

    /**
     * @return whether what follows is to be added
     */
    private boolean instruct(int p, int u, String words, @Nullable String question) {
        if (STRIKES.matcher(words).find() && !ADDS.matcher(words).find()) {
            Matcher numbered = NUMBERED.matcher(words);
            if (numbered.find() && strikeNumber(numbered.group(1), question)) {
                return false;
            }
            Matcher quoted = QUOTED.matcher(words);
            strike(
                    quoted.find() ? quoted.group(1) : STRIKES.matcher(words).replaceAll(" "),
                    quoted.reset().find(),
                    question);
            return false;
        }
        if (REPLACES.matcher(words).find()) {
            Matcher quoted = QUOTED.matcher(words);
            if (quoted.find()) {
                strike(quoted.group(1), true, question);
            }
            if (quoted.find()) {
                add(p, u, question, quoted.start(1));
                return false;
            }
        }
        if (words.endsWith(":")) {
            return true;
        }
        // the instruction and its text in one sentence: "Nytt punkt under spørsmål 1: Kommunen …"
        Matcher leading = LEADING.matcher(words);
        add(p, u, question, leading.lookingAt() ? leading.end() : 0);
        return false;
    }

    /**
     * @param lead words before the added text, by their length
     */
    private void add(int p, int u, @Nullable String question, int lead) {
        int start = papers.get(p).inSpan(u, lead);
        zones.get(p)[u] = new Zone(Zone.Kind.ANSWER, question, "added-by-resolution", start);
        followed.add(Folded.letters(papers.get(p).words(u)));
        followed.add(Folded.letters(papers.get(p).words(u).substring(lead)));
    }

    private @Nullable String under(String words) {
        Matcher matcher = UNDER.matcher(words);
        return matcher.find() && questions.contains(matcher.group(1)) ? matcher.group(1) : null;
    }

    /** Takes the words out of the answer: as they stand, or what is most like their description. */
    private void strike(String described, boolean verbatim, @Nullable String question) {
        String folded = Folded.letters(described);
        int bestPaper = -1;
        int bestBlock = -1;
        double most = 0;
        boolean found = false;
        Set<String> wanted = stems(described);
        for (int p = 0; p < papers.size(); p++) {
            Paper paper = papers.get(p);
            Map<Integer, Set<String>> blocks = new HashMap<>();
            for (int u = 0; u < paper.size(); u++) {
                Zone zone = zones.get(p)[u];
                boolean open =
                        zone.is(Zone.Kind.ANSWER) && !zone.code().equals("added-by-resolution");
                if (!open
                        || question != null
                                && zone.question() != null
                                && !question.equals(zone.question())) {
                    continue;
                }
                String own = Folded.letters(paper.words(u));
                if (verbatim
                        && own.length() > 8
                        && (folded.contains(own) || own.contains(folded))) {
                    zones.get(p)[u] =
                            new Zone(
                                    Zone.Kind.NOT_ADOPTED, zone.question(), "struck-by-resolution");
                    found = true;
                }
                blocks.computeIfAbsent(paper.unit(u).block(), k -> new HashSet<>())
                        .addAll(stems(paper.words(u)));
            }
            for (Map.Entry<Integer, Set<String>> block : blocks.entrySet()) {
                double share = share(wanted, block.getValue());
                if (share > most || share == most && p == bestPaper && block.getKey() < bestBlock) {
                    most = share;
                    bestPaper = p;
                    bestBlock = block.getKey();
                }
            }
        }
        if (!found && most >= MOST_OF_IT) {
            Paper paper = papers.get(bestPaper);
            for (int u = 0; u < paper.size(); u++) {
                Zone zone = zones.get(bestPaper)[u];
                if (paper.unit(u).block() == bestBlock && zone.is(Zone.Kind.ANSWER)) {
                    zones.get(bestPaper)[u] =
                            new Zone(
                                    Zone.Kind.NOT_ADOPTED, zone.question(), "struck-by-resolution");
                }
            }
        }
    }

    /** Takes out point number so and so of a question's answer. */
    private boolean strikeNumber(String number, @Nullable String question) {
        for (int p = 0; p < papers.size(); p++) {
            Paper paper = papers.get(p);
            boolean struck = false;
            for (int u = 0; u < paper.size(); u++) {
                Zone zone = zones.get(p)[u];
                String marker = paper.block(u).marker();
                if (zone.is(Zone.Kind.ANSWER)
                        && !zone.code().equals("added-by-resolution")
                        && marker != null
                        && marker.replaceAll("\\D", "").equals(number)
                        && (question == null || question.equals(zone.question()))) {
                    zones.get(p)[u] =
                            new Zone(
                                    Zone.Kind.NOT_ADOPTED, zone.question(), "struck-by-resolution");
                    struck = true;
                }
            }
            if (struck) {
                return true;
            }
        }
        return false;
    }

    private static double share(Set<String> wanted, Set<String> block) {
        return wanted.isEmpty()
                ? 0
                : (double) wanted.stream().filter(block::contains).count() / wanted.size();
    }

    private static final Set<String> OF_INSTRUCTIONS =
            Set.of(
                    "punkt",
                    "kulepunkt",
                    "kulepunktet",
                    "punktet",
                    "spørsmål",
                    "setning",
                    "setningen",
                    "avsnitt",
                    "avsnittet",
                    "teksten",
                    "forslaget");

    private static Set<String> stems(String words) {
        Language language = Languages.norwegian();
        Set<String> stems = new HashSet<>();
        for (String word : Folded.of(words).wordsOf()) {
            boolean tells =
                    word.length() > 2
                            && !language.stopWords().contains(word)
                            && !OF_INSTRUCTIONS.contains(word);
            if (tells && !Character.isDigit(word.charAt(0))) {
                stems.add(language.stem(language.common(word)));
            }
        }
        return stems;
    }

    /** Whether the words of a proposal stand among the instructions that were followed. */
    boolean isFollowed(String words) {
        Matcher leading = LEADING.matcher(words);
        return followed.contains(Folded.letters(words))
                || leading.lookingAt()
                        && followed.contains(Folded.letters(words.substring(leading.end())));
    }
}
