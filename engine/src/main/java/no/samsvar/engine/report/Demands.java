package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.round.Addressee;
import no.samsvar.engine.round.Role;
import no.samsvar.engine.round.Stage;

/** What is asked of others than the body itself, by the desk that would follow it up. */
final class Demands {
    /** What is asked of others than the State, the social partners and the round's owner. */
    static final String UNSORTED = "unsorted";

    private Demands() {}

    /** The desks, and what none of them has. */
    static List<String> desks() {
        List<String> desks = new ArrayList<>(Collation.DESKS);
        desks.add(UNSORTED);
        return desks;
    }

    /** The desk of a statement or {@link #UNSORTED}; empty where it asks nothing of others. */
    static String deskOf(StatementInfo statement) {
        String desk = statement.desk();
        if (desk != null) {
            return desk;
        }
        boolean asks =
                statement.roles().contains(Role.PROPOSAL.key())
                        && !Stage.DONE.key().equals(statement.stage());
        return asks && !statement.addressee().equals(Addressee.OWN.key()) ? UNSORTED : "";
    }

    static List<StatementInfo> of(Collation all, String desk) {
        return all.statements().stream().filter(s -> desk.equals(deskOf(s))).toList();
    }
}
