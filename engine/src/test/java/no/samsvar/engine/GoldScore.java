package no.samsvar.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.text.Span;
import tools.jackson.databind.JsonNode;

/**
 * One document of a result against a person's labels: which words are the answer's own, which
 * statements it has, and how they were read. Statements are the same where their first and last
 * words are.
 *
 * @param roles label and reading of each statement that both have, and likewise the others
 */
record GoldScore(
        double ownWords,
        double statements,
        List<Pair> questions,
        List<Pair> roles,
        List<Pair> addressees) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final String BEFORE = " \n\t•o–-0123456789.).:";
    private static final String AFTER = " \n\t.;,:";
    private static final Set<String> ADDRESSEES = Set.of("own", "region", "ks", "state");

    record Pair(String label, String read) {
        boolean same() {
            return label.equals(read);
        }
    }

    static GoldScore of(Collation collation, String document, String text, JsonNode gold) {
        Map<Span, JsonNode> labelled = new HashMap<>();
        List<Span> wanted = new ArrayList<>();
        for (JsonNode one : gold.path("statements")) {
            Span span = span(text, one.path("start").asInt(), one.path("end").asInt());
            wanted.add(span);
            labelled.put(trim(text, span), one);
        }
        Map<Span, Collation.StatementInfo> read = new HashMap<>();
        for (Collation.StatementInfo one : collation.statements()) {
            if (one.document().equals(document)) {
                read.put(trim(text, Span.of(one.start(), one.end())), one);
            }
        }
        List<Pair> questions = new ArrayList<>();
        List<Pair> roles = new ArrayList<>();
        List<Pair> addressees = new ArrayList<>();
        labelled.forEach((span, label) -> {
            Collation.StatementInfo one = read.get(span);
            if (one != null) {
                String to = one.addressee();
                questions.add(
                        new Pair(text(label, "question"), Objects.toString(one.question(), "")));
                roles.add(new Pair(text(label, "role"), one.role()));
                addressees.add(
                        new Pair(text(label, "to"), ADDRESSEES.contains(to) ? to : "others"));
            }
        });
        return new GoldScore(
                ownWords(collation, document, text, wanted),
                f1(roles.size(), read.size(), labelled.size()),
                questions,
                roles,
                addressees);
    }

    static double share(List<Pair> pairs) {
        return (double) pairs.stream().filter(Pair::same).count() / pairs.size();
    }

    /** The mean over the labels of the F1 of each. */
    static double macro(List<Pair> pairs) {
        return pairs.stream()
                .map(Pair::label)
                .distinct()
                .mapToDouble(label -> {
                    long both =
                            pairs.stream().filter(p -> p.same() && p.label().equals(label)).count();
                    long read = pairs.stream().filter(p -> p.read().equals(label)).count();
                    long labelled = pairs.stream().filter(p -> p.label().equals(label)).count();
                    return f1(both, read, labelled);
                })
                .average()
                .orElse(0);
    }

    private static double ownWords(
            Collation collation, String document, String text, List<Span> wanted) {
        List<Span> own = new ArrayList<>();
        for (Collation.DocumentInfo info : collation.documents()) {
            if (info.id().equals(document)) {
                info.passages().stream()
                        .filter(p -> p.origin().equals("own") || p.origin().equals("quotation"))
                        .forEach(p -> own.add(Span.of(p.start(), p.end())));
            }
        }
        BitSet labelled = words(text, wanted);
        BitSet read = words(text, own);
        BitSet both = (BitSet) labelled.clone();
        both.and(read);
        return f1(both.cardinality(), read.cardinality(), labelled.cardinality());
    }

    /** The numbers of the words that stand inside one of the spans. */
    private static BitSet words(String text, List<Span> spans) {
        BitSet inside = new BitSet();
        Matcher word = WORD.matcher(text);
        for (int w = 0; word.find(); w++) {
            Span span = Span.of(word.start(), word.end());
            inside.set(w, spans.stream().anyMatch(s -> s.contains(span)));
        }
        return inside;
    }

    static double f1(long both, long read, long labelled) {
        return both == 0 ? 0 : 2.0 * both / (read + labelled);
    }

    private static String text(JsonNode label, String field) {
        JsonNode value = label.path(field);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    /** Labels count code points. */
    private static Span span(String text, int start, int end) {
        return Span.of(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    private static Span trim(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && BEFORE.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && AFTER.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return Span.of(start, end);
    }
}
