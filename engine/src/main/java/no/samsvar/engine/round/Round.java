package no.samsvar.engine.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a consultation.
 *
 * @param id slug of the title and year
 * @param year null where no document says
 * @param languages codes, the main one first
 * @param documents paths of the round's own documents, by what they are
 * @param questions in the order of the booklet
 * @param themes the codebook
 * @param respondents who is invited
 * @param deadlines ISO dates by region or {@code all}
 * @param owner the body that asks, as the booklet calls it; null where nobody is known
 */
public record Round(
        String id,
        String title,
        @Nullable Integer year,
        List<String> languages,
        Documents documents,
        List<Question> questions,
        List<Theme> themes,
        Invited respondents,
        SortedMap<String, String> deadlines,
        @Nullable String owner) {

    /** Paths of the round's own documents, relative to the round's folder. */
    public record Documents(List<String> booklet, List<String> deck, List<String> template) {
        public static final Documents NONE = new Documents(List.of(), List.of(), List.of());

        public Documents {
            booklet = List.copyOf(booklet);
            deck = List.copyOf(deck);
            template = List.copyOf(template);
        }
    }

    /**
     * Who is invited: the bundled register, limited to counties where any are given, or a CSV file.
     *
     * @param csv path of a CSV file in the round's folder, or null for the bundled register
     * @param counties county numbers; empty for all
     */
    public record Invited(@Nullable String csv, List<String> counties) {
        public static final Invited BUNDLED = new Invited(null, List.of());

        public Invited {
            counties = List.copyOf(counties);
        }
    }

    public Round {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
        themes = List.copyOf(themes);
        deadlines = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(deadlines));
    }

    /** One of which it is not known who asks. */
    public Round(
            String id,
            String title,
            @Nullable Integer year,
            List<String> languages,
            Documents documents,
            List<Question> questions,
            List<Theme> themes,
            Invited respondents,
            SortedMap<String, String> deadlines) {
        this(
                id,
                title,
                year,
                languages,
                documents,
                questions,
                themes,
                respondents,
                deadlines,
                null);
    }

    /** A round of which nothing is known. */
    public static Round unknown() {
        return new Round(
                "round",
                "",
                null,
                List.of("nb"),
                Documents.NONE,
                List.of(),
                List.of(),
                Invited.BUNDLED,
                new TreeMap<>(Map.of()));
    }

    public Optional<Question> question(String wanted) {
        return questions.stream().filter(q -> q.id().equals(wanted)).findFirst();
    }

    public Optional<Theme> theme(String wanted) {
        return themes.stream().filter(t -> t.id().equals(wanted)).findFirst();
    }
}
