package no.samsvar.engine.round;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body that is invited to answer, as a register knows it.
 *
 * @param id unique in its register; in the bundled one the number
 * @param name what readers are shown: "Bergen", "Agder fylkeskommune"
 * @param kinds at least one, in the order of {@link Kind}; Oslo is both municipality and county
 *     municipality
 * @param number the official number with its leading zero ("0301", "42"), or null
 * @param county the county's Norwegian name, or null
 * @param names how it is called, in every language
 * @param region the KS region that it is believed to belong to: unverified and open to change, so
 *     never more than a hint; or null
 * @param domains mail and web domains beside those that follow from its names; unverified
 * @param ordinaryWord whether the name alone is also an ordinary word, a first name or a surname
 */
public record Respondent(
        String id,
        String name,
        Set<Kind> kinds,
        @Nullable String number,
        @Nullable String county,
        Names names,
        @Nullable String region,
        List<String> domains,
        boolean ordinaryWord) {

    /** The kinds of body. */
    public enum Kind {
        MUNICIPALITY("municipality"),
        COUNTY_MUNICIPALITY("county-municipality"),
        /** A body of KS in a county, such as its county meeting. */
        COUNTY_BODY("county-body"),
        OTHER("other");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The kind as it stands in files: {@code county-municipality}. */
        public String key() {
            return key;
        }

        /** The kind of a {@link #key()}; null where there is none. */
        public static @Nullable Kind ofKey(String key) {
            for (Kind kind : values()) {
                if (kind.key.equals(key)) {
                    return kind;
                }
            }
            return null;
        }
    }

    /**
     * The names of a body, without "kommune" and "fylkeskommune".
     *
     * @param official all parallel names in their official order, joined by {@code " - "}
     * @param norwegian the one in Norwegian
     * @param sort the one to sort by, as it is spelt for that purpose: Å where Aa is read as Å
     * @param parallel every name alone, in official order; just the one where there are no parallel
     *     names
     * @param inflected forms that stand before the word for the body in Sámi and Kven
     *     ("Guovdageainnu suohkan")
     */
    public record Names(
            String official,
            String norwegian,
            String sort,
            List<String> parallel,
            List<String> inflected) {
        public Names {
            inflected = List.copyOf(inflected);
            parallel = List.copyOf(parallel);
            if (official.isBlank() || !parallel.contains(norwegian)) {
                throw new IllegalArgumentException(norwegian + " not among " + parallel);
            }
        }

        /** The names of a body that has one. */
        public static Names of(String name) {
            return new Names(name, name, name, List.of(name), List.of());
        }
    }

    public Respondent {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a respondent needs an id and a name");
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("no kind: " + id);
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf((Collection<Kind>) kinds));
        domains = List.copyOf(domains);
    }

    /** A body of which only this much is known. */
    public static Respondent of(String id, String name, Kind kind) {
        return new Respondent(
                id, name, EnumSet.of(kind), null, null, Names.of(name), null, List.of(), false);
    }

    /** The order of a list of names in Norwegian, then by id. */
    public static final Comparator<Respondent> BY_NAME =
            Comparator.comparing((Respondent r) -> Alphabet.key(r.names().sort()))
                    .thenComparing(Respondent::id);

    /** The county's two digits, the first of an official number; null where there is none. */
    public @Nullable String countyNumber() {
        return number != null && number.matches("\\d{2}(\\d{2})?") ? number.substring(0, 2) : null;
    }

    public boolean is(Kind kind) {
        return kinds.contains(kind);
    }
}
