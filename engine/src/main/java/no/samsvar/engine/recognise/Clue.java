package no.samsvar.engine.recognise;

import java.util.Locale;

/**
 * What can speak for a respondent. A clue counts {@code first} where it is found, and {@code more}
 * for each further place up to {@code most}: a name said often says more, but a long attachment
 * must not outshout a letterhead.
 */
enum Clue {
    /** The round's own list says whose answer it is. */
    HINT(30, 0, 30),
    /** The address that the e-mail came from. */
    SENDER(7, 0, 7),
    /** "Innspill fra X kommune" as a heading or a line of its own. */
    ANSWER_OF(6, 1, 8),
    /** The file or folder is named after it, and after nothing else. */
    FILE_NAMED(5, 0, 5),
    /** "Kommunenr. 4601" in the text, or the number in the file's name. */
    NUMBER(4, 0, 4),
    /** The first lines of a paper, or every page's header. */
    LETTERHEAD(4, 0, 4),
    /** The name among other words of the file's name, or of its title. */
    FILE_NAME(3, 0, 3),
    /** Mail and web addresses in the text. */
    ADDRESS(3, 0.5, 4),
    /** The last lines of a paper. */
    SIGNATURE(3, 0, 3),
    /** "X kommune vedtar", "kommunestyret i X". */
    ACTS(3, 0.5, 5),
    /** "Svar fra X" in the middle of a text. */
    SAYS(2, 0.5, 3),
    /** "4 digits X": a post town. */
    POST_TOWN(1, 0, 1),
    /** "X kommune" anywhere else. */
    NAMED(1.2, 0.4, 4),
    /** The name in a title or file name where it may be an ordinary word. */
    FILE_WORD(2, 0, 2),
    /** The name alone. */
    BARE(0.4, 0.2, 2),
    /** The name alone, where it may be an ordinary word. */
    WORD(0.1, 0.1, 1),
    /** In a list of names, as a neighbour, as an example: hardly a sign. */
    ASIDE(0.05, 0.05, 0.4),
    /** Tells bodies of the same name apart: its KS region, its county, its neighbours. */
    SURROUNDINGS(0.8, 0.4, 2.4);

    private final double first;
    private final double more;
    private final double most;

    Clue(double first, double more, double most) {
        this.first = first;
        this.more = more;
        this.most = most;
    }

    double weight(int places) {
        return places == 0 ? 0 : Math.min(most, first + more * (places - 1));
    }

    /** The code of the evidence. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
