package no.samsvar.engine.report;

import java.util.List;

/** A report that is not written, because something in it would not be what its sources say. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    RefusedException(List<Finding> findings) {
        super(findings.size() + " findings, the first: " + findings.getFirst());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
