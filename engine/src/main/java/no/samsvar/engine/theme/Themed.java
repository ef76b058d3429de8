package no.samsvar.engine.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.round.Addressee;
import no.samsvar.engine.round.Because;
import no.samsvar.engine.round.Role;
import no.samsvar.engine.round.Stage;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * All statements of a round with what they say, and how they belong together.
 *
 * @param statements in the order that they were given
 * @param found themes that the codebook does not have, to be accepted or not
 * @param review what people should look at next; null where nobody asked
 */
public record Themed(
        List<Coded> statements,
        List<Position> positions,
        List<Copies> copies,
        List<AnswerCopies> answerCopies,
        List<Found> found,
        @Nullable Review review) {
    public Themed {
        statements = List.copyOf(statements);
        positions = List.copyOf(positions);
        copies = List.copyOf(copies);
        answerCopies = List.copyOf(answerCopies);
        found = List.copyOf(found);
    }

    /** A statement of one respondent, before it is coded. */
    public record Voiced(Placement placement, String respondent) {}

    /**
     * A statement with what it says.
     *
     * @param role the main one of {@code roles}
     * @param stage null where it tells none
     * @param themes ids, the strongest first
     * @param confidence 0 to 1 by field
     */
    public record Coded(
            Voiced voiced,
            Role role,
            Set<Role> roles,
            Addressee addressee,
            @Nullable Stage stage,
            List<Concrete> concrete,
            List<String> themes,
            SortedMap<String, Double> confidence,
            List<Because> because) {
        public Coded {
            roles = Set.copyOf(roles);
            concrete = List.copyOf(concrete);
            themes = List.copyOf(themes);
            confidence = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(confidence));
            because = List.copyOf(because);
        }

        public String id() {
            return voiced.placement().statement().id();
        }

        public String text() {
            return voiced.placement().statement().text();
        }

        /** The same with other reasons. */
        public Coded because(List<Because> reasons) {
            return new Coded(
                    voiced, role, roles, addressee, stage, concrete, themes, confidence, reasons);
        }

        public Coded with(List<String> newThemes, Map<String, Double> more, List<Because> reasons) {
            TreeMap<String, Double> all = new TreeMap<>(confidence);
            all.putAll(more);
            List<Because> why = new java.util.ArrayList<>(because);
            why.addAll(reasons);
            return new Coded(voiced, role, roles, addressee, stage, concrete, newThemes, all, why);
        }
    }

    /** A named thing, a date or a number inside a statement. */
    public record Concrete(Kind kind, Span span) {
        /** What is named. */
        public enum Kind {
            THING,
            DATE,
            NUMBER
        }
    }

    /**
     * Statements under a theme that say the same in the same direction; the first gives the title.
     *
     * @param opposed numbers of positions that speak of the same and point the other way
     */
    public record Position(
            String theme,
            @Nullable String question,
            List<Coded> statements,
            List<Integer> opposed) {
        public Position {
            statements = List.copyOf(statements);
            opposed = List.copyOf(opposed);
        }
    }

    /**
     * Statements of several respondents that are the same words, or nearly; the first stands for
     * all.
     */
    public record Copies(List<Coded> statements) {
        public Copies {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Respondents whose answers to a question are the same text, or nearly; the first's stands for
     * all.
     *
     * @param question null for what answers none
     */
    public record AnswerCopies(@Nullable String question, List<String> respondents) {
        public AnswerCopies {
            respondents = List.copyOf(respondents);
        }
    }

    /**
     * What several respondents have in common.
     *
     * @param statements groups of numbers of statements; the first of each stands for all
     */
    public record Copied(List<List<Integer>> statements, List<AnswerCopies> answers) {
        public Copied {
            statements = statements.stream().map(List::copyOf).toList();
            answers = List.copyOf(answers);
        }
    }

    /**
     * What people should look at next.
     *
     * @param next what teaches most first
     */
    public record Review(List<Next> next, More more) {
        public Review {
            next = List.copyOf(next);
        }
    }

    /**
     * A statement that is worth a look.
     *
     * @param doubt 0 to 1: how unsure its labels are
     * @param others how many that nobody has decided on are suggested under the same theme
     * @param differs themes that decisions alone would give it; empty where they agree with what is
     *     suggested, or tell nothing
     */
    public record Next(Coded statement, double doubt, int others, List<String> differs) {
        public Next {
            differs = List.copyOf(differs);
        }
    }

    /**
     * How many more decisions are worth it, and why.
     *
     * @param decisions 0 where more teach little now
     * @param reason {@code too-few}, {@code worth} or {@code little}
     * @param gain what twice as many decisions are expected to add to the agreement with people
     * @param labels how many statements would be under other themes by then
     */
    public record More(int decisions, String reason, double gain, int labels) {}

    /**
     * A theme that the codebook does not have.
     *
     * @param id made of its terms, with which it is known again
     * @param title words of one of its statements, as they stand there, or what a person wrote
     * @param question that all its statements answer; null where they answer several
     * @param statements ids
     */
    public record Found(
            String id, String title, @Nullable String question, List<String> statements) {
        public Found {
            statements = List.copyOf(statements);
        }
    }
}
