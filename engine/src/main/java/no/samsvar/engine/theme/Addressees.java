package no.samsvar.engine.theme;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.language.Cue;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.language.Cues;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.round.Addressee;
import no.samsvar.engine.round.Mention;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Role;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who is to act: the body that answers, unless another is called upon ("the State must …"), asked,
 * or named as the one to do it with. A reason goes with the proposal that it stands beside.
 */
final class Addressees {
    private static final double OWN = 1.0;
    private static final double NAMED = 1.2;
    private static final double CALLED_UPON = 2.2;
    private static final double NEIGHBOUR = 2.0;
    private static final double ABOVE = 1.2;
    private static final double BESIDE = 1.3;

    /** For a county municipality its own name is no sign that another is to act. */
    private static final double OWN_NAME = 0.6;

    /** A cue so strong that it also tells as a heading or a lead word ("Fylkeskommunen: …"). */
    private static final double STRONG = 1;

    private static final Pattern LEAD_WORD = Pattern.compile("(?u)(?:[\\p{L}-]+\\s?){1,3}:\\s.*");

    private final Register register;
    private final Map<String, Respondent> respondents = new HashMap<>();
    private final Map<String, Addressee> asked = new HashMap<>();
    private final @Nullable Pattern asker;
    private final Map<String, Set<Addressee>> inHeadings = new ConcurrentHashMap<>();

    /**
     * @param known who was invited or has answered
     */
    Addressees(Draft draft, List<Respondent> known) {
        this.register = Register.of(known);
        known.forEach(r -> respondents.put(r.id(), r));
        this.asker = Asker.of(draft.round());
        for (Question question : draft.round().questions()) {
            Addressee one = askedAbout(question.text());
            if (one != null) {
                asked.put(question.id(), one);
            }
        }
    }

    /** Whom a question is about, where it names one and not the body that answers. */
    private static @Nullable Addressee askedAbout(String question) {
        Language language = Languages.of(Languages.detect(question));
        CueText words = CueText.of(language, question);
        if (language.cues().own().stream().anyMatch(c -> c.standsIn(words))) {
            return null;
        }
        List<Addressee> found =
                actors(language.cues(), false).entrySet().stream()
                        .filter(e -> e.getValue().stream().anyMatch(c -> c.standsIn(words)))
                        .map(Map.Entry::getKey)
                        .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    /**
     * @param roles of the same statements
     */
    List<Votes<Addressee>> of(List<Surroundings> all, List<Role> roles) {
        List<Votes<Addressee>> votes = all.parallelStream().map(this::alone).toList();
        List<Addressee> guessed = votes.stream().map(Votes::best).toList();
        for (int i = 0; i < all.size(); i++) {
            Addressee beside = beside(all, roles, guessed, i);
            if (beside != Addressee.OWN) {
                votes.get(i).add(beside, BESIDE, "beside");
            }
        }
        return votes;
    }

    /**
     * Whom the proposal is for that a statement belongs to: the one before it in the same bullet or
     * paragraph, or one right after it that says "therefore". A proposal of its own takes it over
     * where it begins by pointing back ("then they must also …").
     */
    private static Addressee beside(
            List<Surroundings> all, List<Role> roles, List<Addressee> guessed, int i) {
        Surroundings one = all.get(i);
        boolean proposal = roles.get(i) == Role.PROPOSAL;
        List<Cue> back = one.language().cues().pointsBack();
        if (one.goesOn()
                && (proposal
                        ? back.stream().anyMatch(c -> c.matches(one.words()))
                        : roles.get(i - 1) == Role.PROPOSAL)) {
            return guessed.get(i - 1);
        }
        Statement next = one.after();
        boolean leads =
                !proposal
                        && next != null
                        && next.block() == one.statement().block()
                        && roles.get(i + 1) == Role.PROPOSAL
                        && all.get(i + 1).saysTherefore();
        return leads ? guessed.get(i + 1) : Addressee.OWN;
    }

    private Votes<Addressee> alone(Surroundings one) {
        Statement statement = one.statement();
        Cues cues = one.language().cues();
        Votes<Addressee> votes = new Votes<>(Addressee.class, "addressee");
        votes.add(Addressee.OWN, OWN, "own");
        votes.add(Addressee.OWN, cues.own(), one.words());
        Respondent self = respondents.get(one.voiced().respondent());
        Map<Addressee, List<Cue>> actors =
                actors(cues, self != null && !self.is(Respondent.Kind.MUNICIPALITY));
        boolean leadWord =
                statement.text().indexOf(':') >= 0 && LEAD_WORD.matcher(statement.text()).matches();
        actors.forEach((who, list) -> {
            for (Cue cue : list) {
                double weight = who == Addressee.OWN ? OWN_NAME : cue.weight();
                cue.find(one.words())
                        .ifPresent(at -> {
                            named(votes, who, weight, cue.code(), at, one);
                            if (leadWord && at.from() == 0 && weight >= STRONG) {
                                votes.add(who, CALLED_UPON, "lead-word");
                            }
                        });
            }
        });
        if (asker != null) {
            Matcher matcher = asker.matcher(statement.text());
            if (matcher.find()) {
                String before = statement.text().substring(0, matcher.start());
                int word = CueText.of(one.language(), before).size();
                Cue.Match at = new Cue.Match(word, word + 1);
                named(votes, Addressee.KS, NAMED, "asker", at, one);
            }
        }
        if (isWithNeighbour(one, self)) {
            votes.add(Addressee.REGION, NEIGHBOUR, "neighbour");
        }
        above(votes, one, actors);
        return votes;
    }

    /**
     * A body is named: as the one that must act, or from whom something is needed, or only as the
     * one from whom or by whom it is.
     */
    private static void named(
            Votes<Addressee> votes,
            Addressee who,
            double weight,
            String code,
            Cue.Match at,
            Surroundings one) {
        CueText words = one.words();
        Cues cues = one.language().cues();
        boolean source = stands(words, cues.source(), at.from() - 1, at.from() - 1);
        boolean needed = source && cues.needs().stream().anyMatch(c -> c.matches(words));
        boolean only = source && !needed && words.hasFiniteVerb();
        votes.add(who, only ? weight / 2 : weight, code);
        if (needed
                || stands(words, cues.duty(), at.to(), at.to() + 1)
                || stands(words, cues.duty(), at.from() - 1, at.from() - 1)
                || stands(words, cues.ask(), at.from() - 2, at.from() - 1)) {
            votes.add(who, CALLED_UPON, "called-upon");
        }
    }

    private static boolean stands(CueText words, List<Cue> cues, int from, int to) {
        for (int at = Math.max(0, from); at <= to && at < words.size(); at++) {
            int word = at;
            if (cues.stream().anyMatch(c -> c.matchesAt(words, word))) {
                return true;
            }
        }
        return false;
    }

    /** "With Granmo", "between us and Granmo": what is done together with a named municipality. */
    private boolean isWithNeighbour(Surroundings one, @Nullable Respondent self) {
        String text = one.statement().text();
        for (Mention mention : register.mentions(text)) {
            boolean other = mention.candidates().stream().noneMatch(r -> r.equals(self));
            int word = CueText.of(one.language(), text.substring(0, mention.span().start())).size();
            if (other
                    && mention.form() != Mention.Form.COUNTY_MUNICIPALITY
                    && stands(one.words(), one.language().cues().with(), word - 1, word - 1)) {
                return true;
            }
        }
        return false;
    }

    /** What the headings and lead-ins above name, and the question. */
    private void above(Votes<Addressee> votes, Surroundings one, Map<Addressee, List<Cue>> actors) {
        for (Span part : one.statement().path()) {
            String heading = one.statement().pathText(part);
            String key = one.language().code() + actors.containsKey(Addressee.OWN) + heading;
            inHeadings
                    .computeIfAbsent(key, k -> namedIn(heading, one.language(), actors))
                    .forEach(who -> votes.add(who, ABOVE, "above"));
        }
        String question = one.voiced().placement().question();
        Addressee meant = question == null ? null : asked.get(question);
        if (meant != null) {
            votes.add(meant, ABOVE, "question");
        }
    }

    private static Set<Addressee> namedIn(
            String heading, Language language, Map<Addressee, List<Cue>> actors) {
        CueText words = CueText.of(language, heading);
        Set<Addressee> named = EnumSet.noneOf(Addressee.class);
        actors.forEach((who, list) -> {
            if (list.stream().anyMatch(c -> c.weight() >= STRONG && c.standsIn(words))
                    && (who != Addressee.KS || calls(language.cues(), words))) {
                named.add(who);
            }
        });
        return named;
    }

    /** "What KS should do", but not "Answer to KS' booklet", which stands over every answer. */
    private static boolean calls(Cues cues, CueText words) {
        return stands(words, cues.duty(), 0, words.size())
                || stands(words, cues.ask(), 0, words.size());
    }

    /**
     * Who may be named. For a county municipality, the county is itself, and municipalities are
     * others.
     */
    private static Map<Addressee, List<Cue>> actors(Cues cues, boolean county) {
        Map<Addressee, List<Cue>> actors = new EnumMap<>(Addressee.class);
        actors.put(Addressee.REGION, cues.region());
        actors.put(Addressee.KS, cues.ks());
        actors.put(Addressee.STATE, cues.state());
        actors.put(
                county ? Addressee.OWN : Addressee.COUNTY_MUNICIPALITY, cues.countyMunicipality());
        actors.put(Addressee.SOCIAL_PARTNERS, cues.socialPartners());
        actors.put(Addressee.VOLUNTEERS, cues.volunteers());
        actors.put(Addressee.OTHERS, county ? cues.municipalities() : cues.others());
        return actors;
    }
}
