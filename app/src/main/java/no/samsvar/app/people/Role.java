package no.samsvar.app.people;

import java.util.Locale;

/** What a person is in the process; held for a body, a region or the whole nation. */
public enum Role {
    ADMINISTRATOR(Reach.NATION),
    NATIONAL_EDITOR(Reach.NATION),
    REGIONAL_ADVISER(Reach.REGION),
    COMMITTEE_MEMBER(Reach.REGION),
    CASE_OFFICER(Reach.BODY),
    ELECTED_REPRESENTATIVE(Reach.BODY),
    BOARD_MEMBER(Reach.NATION),
    AUDITOR(Reach.NATION),
    /** Whoever holds a link to send in by; never granted to a person. */
    LINK_HOLDER(Reach.BODY),
    /** Whoever came into one debate of a body by its code; never granted to a person. */
    DEBATE_GUEST(Reach.BODY);

    /** What a grant of the role is for. */
    public enum Reach {
        NATION,
        REGION,
        BODY
    }

    private final Reach reach;

    Role(Reach reach) {
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }

    /** As it stands in keys of texts and in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
