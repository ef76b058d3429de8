package no.samsvar.engine.round;

import java.util.Locale;

/** Who is to act. */
public enum Addressee {
    OWN,
    REGION,
    KS,
    STATE,
    COUNTY_MUNICIPALITY,
    SOCIAL_PARTNERS,
    VOLUNTEERS,
    OTHERS;

    /** The word as it stands in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
