package no.samsvar.engine.round;

import java.util.Locale;

/** What kind of paper a document is. */
public enum DocumentKind {
    CASE_PAPER,
    MINUTES,
    EXTRACT,
    LETTER,
    ANSWER,
    ATTACHMENT,
    BOOKLET,
    DECK,
    TEMPLATE;

    /** The word as it stands in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
