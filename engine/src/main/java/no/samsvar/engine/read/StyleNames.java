package no.samsvar.engine.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of built-in styles say, in the languages that word processors give them. */
final class StyleNames {
    /** What a style is for. */
    enum Role {
        TEXT,
        TITLE,
        SUBTITLE,
        /** A line of a table of contents. */
        CONTENTS
    }

    private static final Pattern LIST =
            Pattern.compile(
                    "(?:list (?:bullet|number)|punktliste|nummerert liste|punktmerket liste) ?([2-5])");
    private static final Pattern CONTENTS =
            Pattern.compile(
                    "(?:toc|contents|innhold|inhalt|verzeichnis) ?\\d"
                            + "|(?:toc|contents|index|user index) heading|table of figures"
                            + "|innholdsfortegnelse(?:overskrift)?|overskrift for innholdsfortegnelse");

    private static final Pattern HEADING =
            Pattern.compile("(?:heading|overskrift|überschrift|rubrik|titre|otsikko) ?([1-9])");

    private StyleNames() {}

    /**
     * @param name in lower case
     * @return 1 to 9, or 0 where it is no heading's
     */
    static int headingLevel(String name) {
        Matcher heading = HEADING.matcher(name);
        return heading.matches() ? Integer.parseInt(heading.group(1)) : 0;
    }

    /**
     * @param name in lower case
     */
    static Role role(String name) {
        return switch (name) {
            case "title", "tittel", "titel" -> Role.TITLE;
            case "subtitle", "undertittel", "undertitel" -> Role.SUBTITLE;
            default -> CONTENTS.matcher(name).matches() ? Role.CONTENTS : Role.TEXT;
        };
    }

    /**
     * @param name in lower case
     */
    static int listLevel(String name) {
        Matcher list = LIST.matcher(name);
        return list.matches() ? Integer.parseInt(list.group(1)) : 1;
    }
}
