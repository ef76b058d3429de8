package no.samsvar.app.people;

import static no.samsvar.app.people.Role.*;
import static no.samsvar.app.people.RoundState.*;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that can be done, and by whom: the whole of the rules. What is not said here is refused.
 *
 * <p>Roles for a body reach their own body alone, roles for a region its own bodies; roles for the
 * nation reach everywhere.
 */
public enum Action {
    /** The front page, signing in, the accessibility statement. */
    SEE_OPEN_PAGES(anyone()),
    /** A round's booklet and questions. */
    SEE_ROUND(anyone().while_(PUBLISHED, CLOSED, ARCHIVED), role(NATIONAL_EDITOR)),
    EDIT_ROUND(role(NATIONAL_EDITOR).while_(DRAFTED, PUBLISHED)),
    MAKE_ROUND(role(NATIONAL_EDITOR)),
    PUBLISH_ROUND(role(NATIONAL_EDITOR)),
    SET_DEADLINE(
            role(NATIONAL_EDITOR).while_(DRAFTED, PUBLISHED),
            role(REGIONAL_ADVISER).while_(PUBLISHED)),
    /** The case paper template with the body's names filled in. */
    TAKE_TEMPLATE(
            role(CASE_OFFICER).while_(PUBLISHED, CLOSED),
            role(LINK_HOLDER).while_(PUBLISHED, CLOSED),
            role(REGIONAL_ADVISER).while_(PUBLISHED, CLOSED),
            role(NATIONAL_EDITOR)),
    /** What a body is still working on: nobody outside it. */
    SEE_DRAFT(
            role(CASE_OFFICER).while_(PUBLISHED, CLOSED, ARCHIVED),
            role(ELECTED_REPRESENTATIVE).while_(PUBLISHED, CLOSED, ARCHIVED),
            role(LINK_HOLDER).while_(PUBLISHED, CLOSED)),
    EDIT_DRAFT(role(CASE_OFFICER).while_(PUBLISHED), role(LINK_HOLDER).while_(PUBLISHED)),
    /** Take part in the debate page: at a table, with its points. */
    DEBATE(
            role(CASE_OFFICER).while_(PUBLISHED),
            role(ELECTED_REPRESENTATIVE).while_(PUBLISHED),
            role(DEBATE_GUEST).while_(PUBLISHED)),
    /**
     * Ask again and again whether something new was said in a debate whose page is open. That the
     * page was opened is in the log; that it asks is not, where it may.
     */
    FOLLOW_DEBATE(
            role(CASE_OFFICER).while_(PUBLISHED),
            role(ELECTED_REPRESENTATIVE).while_(PUBLISHED),
            role(LINK_HOLDER).while_(PUBLISHED),
            role(DEBATE_GUEST).while_(PUBLISHED)),
    /** Open and close debates, make their codes, tidy what was said. */
    LEAD_DEBATE(role(CASE_OFFICER).while_(PUBLISHED)),
    /** Also after the end, so that who is late is told whom to ask; the deadline decides. */
    SUBMIT(
            role(CASE_OFFICER).while_(PUBLISHED, CLOSED),
            role(LINK_HOLDER).while_(PUBLISHED, CLOSED)),
    /** Take in what came by e-mail, for a body. */
    RECEIVE(role(REGIONAL_ADVISER).while_(PUBLISHED, CLOSED)),
    /** Also after the end: a council may meet when the answer is sent. */
    RECORD_TREATMENT(
            role(CASE_OFFICER).while_(PUBLISHED, CLOSED),
            role(LINK_HOLDER).while_(PUBLISHED, CLOSED)),
    /** What a body has sent in. */
    SEE_SUBMISSION(
            role(CASE_OFFICER),
            role(ELECTED_REPRESENTATIVE),
            role(LINK_HOLDER),
            role(REGIONAL_ADVISER),
            role(COMMITTEE_MEMBER),
            role(NATIONAL_EDITOR)),
    /** Say that a passage is withheld from the public, and read such passages. */
    MARK_EXEMPT(role(CASE_OFFICER), role(REGIONAL_ADVISER), role(NATIONAL_EDITOR)),
    /** Make and revoke links to send in by. */
    MANAGE_LINKS(
            role(CASE_OFFICER).while_(PUBLISHED),
            role(REGIONAL_ADVISER).while_(PUBLISHED, CLOSED),
            role(NATIONAL_EDITOR).while_(PUBLISHED, CLOSED)),
    /** Each member's status. */
    SEE_REGION(role(REGIONAL_ADVISER), role(COMMITTEE_MEMBER), role(NATIONAL_EDITOR)),
    COLLATE(role(REGIONAL_ADVISER), role(NATIONAL_EDITOR)),
    SEE_COLLATION(role(REGIONAL_ADVISER), role(COMMITTEE_MEMBER), role(NATIONAL_EDITOR)),
    SEE_NATION(role(NATIONAL_EDITOR), role(BOARD_MEMBER)),
    MANAGE_PEOPLE(role(ADMINISTRATOR)),
    SEE_AUDIT(role(AUDITOR), role(ADMINISTRATOR)),
    /** One's own account. */
    KEEP_ACCOUNT(anyone().signedIn());

    private final List<Rule> rules;

    Action(Rule... rules) {
        this.rules = List.of(rules);
    }

    public List<Rule> rules() {
        return rules;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param role null for anyone
     * @param states of the round; empty for any, and for what is about no round
     */
    public record Rule(@Nullable Role role, Set<RoundState> states, boolean onlySignedIn) {
        Rule while_(RoundState... wanted) {
            return new Rule(role, Set.of(wanted), onlySignedIn);
        }

        Rule signedIn() {
            return new Rule(role, states, true);
        }
    }

    private static Rule anyone() {
        return new Rule(null, Set.of(), false);
    }

    private static Rule role(Role role) {
        return new Rule(role, Set.of(), false);
    }
}
