package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A language's cues: for roles, addressees, stages, stance. Codes are unique within a language and
 * begin with the list's name.
 *
 * @param proposal something is to be done
 * @param reason why, or what it leads to
 * @param background how it is or was
 * @param own the answering body itself acts
 * @param region neighbours and joint bodies
 * @param ks the association of municipalities
 * @param state the State in all its parts
 * @param countyMunicipality county municipalities
 * @param municipalities municipalities as a group
 * @param socialPartners unions and employers' organisations
 * @param volunteers voluntary bodies
 * @param others other named kinds of actors
 * @param done it has been done
 * @param underWay it is being done
 * @param planned it is decided or planned
 * @param wanted it is wished for
 * @param duty lays a duty on its subject
 * @param ask asks something of somebody
 * @param needs needs something, which may come from somebody
 * @param othersSay another body is quoted or reported
 * @param therefore a conclusion from what stands before
 * @param pointsBack begins with a word that stands for something said before
 * @param source a word before who gives, sends or does something, or to whom
 * @param with a word before whom something is done with
 * @param asking begins a question
 * @param negation turns what it stands beside
 * @param support agrees
 * @param oppose disagrees
 * @param more wants more of something
 * @param less wants less of something
 * @param asserts the body that asks says what it holds or wants; its name stands as {@code x}
 * @param issues the body that asks issues the booklet or asks the question; its name stands as
 *     {@code x}
 * @param demands must be done
 * @param wishes should be done, or is agreed to
 * @param considers should only be looked into
 * @param wholly all of it, at once, or by law
 * @param agent a word before who does something
 * @param municipality a municipality or its council, by that name or as {@code we}
 * @param stateName the State or a body of it, by name
 * @param receives a word after who is to be given something or be spared it
 * @param employer of work, pay and hours: what an employers' organisation bargains for
 * @param policyVoice is to be said to those who decide
 * @param cooperation works together with somebody
 * @param between neighbours or other municipalities: cooperation across their borders
 * @param inside parts of one body: cooperation within it
 * @param themselves those who are named, with each other
 * @param carries a noun that says little beside what it carries: the <em>scheme</em> of free
 *     ferries
 */
public record Cues(
        List<Cue> proposal,
        List<Cue> reason,
        List<Cue> background,
        List<Cue> own,
        List<Cue> region,
        List<Cue> ks,
        List<Cue> state,
        List<Cue> countyMunicipality,
        List<Cue> municipalities,
        List<Cue> socialPartners,
        List<Cue> volunteers,
        List<Cue> others,
        List<Cue> done,
        List<Cue> underWay,
        List<Cue> planned,
        List<Cue> wanted,
        List<Cue> duty,
        List<Cue> ask,
        List<Cue> needs,
        List<Cue> othersSay,
        List<Cue> therefore,
        List<Cue> pointsBack,
        List<Cue> source,
        List<Cue> with,
        List<Cue> asking,
        List<Cue> negation,
        List<Cue> support,
        List<Cue> oppose,
        List<Cue> more,
        List<Cue> less,
        List<Cue> asserts,
        List<Cue> issues,
        List<Cue> demands,
        List<Cue> wishes,
        List<Cue> considers,
        List<Cue> wholly,
        List<Cue> agent,
        List<Cue> municipality,
        List<Cue> stateName,
        List<Cue> receives,
        List<Cue> employer,
        List<Cue> policyVoice,
        List<Cue> cooperation,
        List<Cue> between,
        List<Cue> inside,
        List<Cue> themselves,
        List<Cue> carries) {

    /** Every cue, in the order of the lists. */
    public List<Cue> all() {
        List<Cue> all = new ArrayList<>();
        for (List<Cue> list :
                List.of(
                        proposal,
                        reason,
                        background,
                        own,
                        region,
                        ks,
                        state,
                        countyMunicipality,
                        municipalities,
                        socialPartners,
                        volunteers,
                        others,
                        done,
                        underWay,
                        planned,
                        wanted,
                        duty,
                        ask,
                        needs,
                        othersSay,
                        therefore,
                        pointsBack,
                        source,
                        with,
                        asking,
                        negation,
                        support,
                        oppose,
                        more,
                        less,
                        asserts,
                        issues,
                        demands,
                        wishes,
                        considers,
                        wholly,
                        agent,
                        municipality,
                        stateName,
                        receives,
                        employer,
                        policyVoice,
                        cooperation,
                        between,
                        inside,
                        themselves,
                        carries)) {
            all.addAll(list);
        }
        return all;
    }

    /**
     * Reads cues from a resource: {@code [list]} opens a list; {@code name PLACE pattern} is a cue;
     * under it {@code +} and {@code -} lines are examples that it must and must not find.
     */
    static Cues read(String resource) {
        Map<String, List<Cue>> lists = new LinkedHashMap<>();
        CueFile file = new CueFile(lists);
        WordList.lines(resource).forEach(file::line);
        file.end();
        Cues cues =
                new Cues(
                        take(lists, "proposal"),
                        take(lists, "reason"),
                        take(lists, "background"),
                        take(lists, "own"),
                        take(lists, "region"),
                        take(lists, "ks"),
                        take(lists, "state"),
                        take(lists, "countyMunicipality"),
                        take(lists, "municipalities"),
                        take(lists, "socialPartners"),
                        take(lists, "volunteers"),
                        take(lists, "others"),
                        take(lists, "done"),
                        take(lists, "underWay"),
                        take(lists, "planned"),
                        take(lists, "wanted"),
                        take(lists, "duty"),
                        take(lists, "ask"),
                        take(lists, "needs"),
                        take(lists, "othersSay"),
                        take(lists, "therefore"),
                        take(lists, "pointsBack"),
                        take(lists, "source"),
                        take(lists, "with"),
                        take(lists, "asking"),
                        take(lists, "negation"),
                        take(lists, "support"),
                        take(lists, "oppose"),
                        take(lists, "more"),
                        take(lists, "less"),
                        take(lists, "asserts"),
                        take(lists, "issues"),
                        take(lists, "demands"),
                        take(lists, "wishes"),
                        take(lists, "considers"),
                        take(lists, "wholly"),
                        take(lists, "agent"),
                        take(lists, "municipality"),
                        take(lists, "stateName"),
                        take(lists, "receives"),
                        take(lists, "employer"),
                        take(lists, "policyVoice"),
                        take(lists, "cooperation"),
                        take(lists, "between"),
                        take(lists, "inside"),
                        take(lists, "themselves"),
                        take(lists, "carries"));
        if (!lists.isEmpty()) {
            throw new IllegalStateException(resource + " has unknown lists " + lists.keySet());
        }
        return cues;
    }

    private static List<Cue> take(Map<String, List<Cue>> lists, String name) {
        List<Cue> list = lists.remove(name);
        if (list == null) {
            throw new IllegalStateException("no cues for " + name);
        }
        return List.copyOf(list);
    }
}
