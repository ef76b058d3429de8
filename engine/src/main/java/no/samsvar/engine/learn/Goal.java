package no.samsvar.engine.learn;

/** What labels are about, and how many a text has. */
public enum Goal {
    /** What a text is about: any number of labels, none too. */
    SUBJECTS,
    /** How a thing is said, and where it stands among its neighbours: exactly one label. */
    MANNER,
    /** As {@link #MANNER}, with any number of labels. */
    MANNERS
}
