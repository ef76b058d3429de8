package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final double CALLED_UPON = 2.2;
    private static final double ABOVE = 1.2;
    private static final double BESIDE = 1.3;

    /** "with Granmo", "between us and Granmo": what is done together. */
    private static final Pattern WITH =
            Pattern.compile("(?iu).*\\b(?:med|mellom|mellem|mit|zwischen|with|between|og|,)\\s*$");

    /** "Fylkeskommunen: …" */
    private static final Pattern LEAD_WORD = Pattern.compile("(?u)(?:[\\p{L}-]+\\s?){1,3}:\\s.*");

    private static final Pattern POINTS_BACK =
            Pattern.compile(
                    "(?iu)(?:det|dette|de|dei|da|då|her|slik|disse|desse|den|das|dies|dafür|this|it|they|then)\\b.*");

    private static final Set<String> OBLIQUE =
            Set.of("av", "fra", "frå", "hos", "til", "gjennom", "from", "to", "by", "von", "vom", "durch");

    private final Register register;
    private final Map<String, Respondent> respondents = new HashMap<>();
    private final Map<String, Addressee> asked = new HashMap<>();
    private final @Nullable Pattern asker;

    Addressees(Draft draft, List<Respondent> known) {
        this.register = Register.of(known);
        known.forEach(r -> respondents.put(r.id(), r));
        this.asker = Asker.of(draft.booklet());
        for (Question question : draft.round().questions()) {
            Addressee one = askedAbout(question.text());
            if (one != null) {
                asked.put(question.id(), one);
            }
        }
    }

    /** Whom a question is about, where it names one and not the body that answers. */
    private @Nullable Addressee askedAbout(String question) {
        Language language = Languages.of(Languages.detect(question));
        CueText words = CueText.of(language, question);
        Map<Addressee, List<Cue>> actors = actors(language.cues(), false);
        if (language.cues().own().stream().anyMatch(c -> c.find(words).isPresent())) {
            return null;
        }
        List<Addressee> found = new ArrayList<>();
        actors.forEach((who, cues) -> {
            if (cues.stream().anyMatch(c -> c.matches(words))) {
                found.add(who);
            }
        });
        return found.size() == 1 ? found.getFirst() : null;
    }

    List<Votes<Addressee>> of(List<Surroundings> all, List<Role> roles) {
        List<Votes<Addressee>> votes = all.parallelStream().map(this::alone).toList();
        List<Addressee> guessed = votes.stream().map(Votes::best).toList();
        for (int i = 0; i < all.size(); i++) {
            beside(votes.get(i), all, roles, guessed, i);
        }
        return votes;
    }

    /** A reason has its proposal before it in the same bullet or paragraph, or right after it. */
    private static void beside(
            Votes<Addressee> votes,
            List<Surroundings> all,
            List<Role> roles,
            List<Addressee> guessed,
            int i) {
        Surroundings one = all.get(i);
        boolean proposal = roles.get(i) == Role.PROPOSAL;
        boolean backwards =
                one.goesOn()
                        && (proposal
                                ? POINTS_BACK.matcher(one.statement().text()).matches()
                                : roles.get(i - 1) == Role.PROPOSAL);
        Statement next = one.after();
        boolean forwards =
                !proposal
                        && next != null
                        && next.block() == one.statement().block()
                        && roles.get(i + 1) == Role.PROPOSAL
                        && Roles.THEREFORE.matcher(next.text()).matches();
        if (backwards && guessed.get(i - 1) != Addressee.OWN) {
            votes.add(guessed.get(i - 1), BESIDE, "beside");
        } else if (!backwards && forwards && guessed.get(i + 1) != Addressee.OWN) {
            votes.add(guessed.get(i + 1), BESIDE, "beside");
        }
    }

    private Votes<Addressee> alone(Surroundings one) {
        Statement statement = one.statement();
        Cues cues = one.language().cues();
        Votes<Addressee> votes = new Votes<>(Addressee.class, "addressee");
        votes.add(Addressee.OWN, OWN, "own");
        votes.add(Addressee.OWN, cues.own(), one.words());
        Respondent self = respondents.get(one.voiced().respondent());
        boolean county = self != null && !self.is(Respondent.Kind.MUNICIPALITY);
        actors(cues, county)
                .forEach((who, list) -> {
                    for (Cue cue : list) {
                        cue.find(one.words())
                                .ifPresent(match -> {
                                    double weight = county && who == Addressee.OWN ? 0.6 : cue.weight();
                                    votes.add(who, isOblique(one.words(), match) ? weight / 2 : weight, cue.code());
                                    if (isCalledUpon(one.words(), cues, match)) {
                                        votes.add(who, CALLED_UPON, "called-upon");
                                    } else if (cue.weight() >= 1 && match.from() == 0 && LEAD_WORD.matcher(statement.text()).matches()) {
                                        votes.add(who, CALLED_UPON, "lead-word");
                                    }
                                });
                    }
                });
        asker(votes, one, cues);
        neighbours(votes, statement, self);
        for (Span part : statement.path()) {
            CueText above = CueText.of(one.language(), statement.pathText(part));
            actors(cues, county)
                    .forEach((who, list) -> {
                        if (list.stream().anyMatch(c -> c.weight() >= 1 && c.matches(above))) {
                            votes.add(who, ABOVE, "above");
                        }
                    });
        }
        String question = one.voiced().placement().question();
        Addressee meant = question == null ? null : asked.get(question);
        if (meant != null) {
            votes.add(meant, ABOVE, "question");
        }
        return votes;
    }

    /** The association goes by the name under which the booklet asks. */
    private void asker(Votes<Addressee> votes, Surroundings one, Cues cues) {
        if (asker == null) {
            return;
        }
        Matcher matcher = asker.matcher(one.statement().text());
        if (matcher.find()) {
            votes.add(Addressee.KS, 1.2, "asker");
            int word = CueText.of(one.language(), matcher.replaceAll("\u0001").split("\u0001", 2)[0]).size();
            if (isCalledUpon(one.words(), cues, new Cue.Match(word, word + 1))) {
                votes.add(Addressee.KS, CALLED_UPON, "called-upon");
            }
        }
    }

    private void neighbours(Votes<Addressee> votes, Statement statement, @Nullable Respondent self) {
        for (Mention mention : register.mentions(statement.text())) {
            boolean other = mention.candidates().stream().noneMatch(r -> r.equals(self));
            String before = statement.text().substring(0, mention.span().start());
            if (other
                    && mention.form() != Mention.Form.COUNTY_MUNICIPALITY
                    && WITH.matcher(before).matches()) {
                votes.add(Addressee.REGION, 2.0, "neighbour");
                return;
            }
        }
    }

    /** For a county municipality, it is the county that is itself, and municipalities are others. */
    private static Map<Addressee, List<Cue>> actors(Cues cues, boolean county) {
        Map<Addressee, List<Cue>> actors = new EnumMap<>(Addressee.class);
        actors.put(Addressee.REGION, cues.region());
        actors.put(Addressee.KS, cues.ks());
        actors.put(Addressee.STATE, cues.state());
        actors.put(
                county ? Addressee.OWN : Addressee.COUNTY_MUNICIPALITY, cues.countyMunicipality());
        actors.put(Addressee.SOCIAL_PARTNERS, cues.socialPartners());
        actors.put(Addressee.VOLUNTEERS, cues.volunteers());
        List<Cue> others = new ArrayList<>(cues.others());
        if (county) {
            others.addAll(cues.municipalities());
        }
        actors.put(Addressee.OTHERS, others);
        return actors;
    }

    /** "The State must", "here must the State", "we ask the State". */
    private static boolean isCalledUpon(CueText words, Cues cues, Cue.Match match) {
        return stands(words, cues.duty(), match.to(), match.to() + 1)
                || stands(words, cues.duty(), match.from() - 1, match.from() - 1)
                || stands(words, cues.ask(), match.from() - 2, match.from() - 1);
    }

    /** "From the State", "to regional bodies": named, but not as the one who acts. */
    private static boolean isOblique(CueText words, Cue.Match match) {
        return match.from() > 0 && OBLIQUE.contains(words.word(match.from() - 1));
    }

    private static boolean stands(CueText words, List<Cue> cues, int from, int to) {
        for (Cue cue : cues) {
            for (int at = Math.max(0, from); at <= to && at < words.size(); at++) {
                if (cue.matchesAt(words, at)) {
                    return true;
                }
            }
        }
        return false;
    }
}
