package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.round.Mention;
import no.samsvar.engine.round.Mention.Form;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** What the words of one document say of who answers. */
final class TextClues {
    private static final int HEAD = 300;
    private static final int TAIL = 250;
    private static final int NEAR = 90;
    private static final int MANY = 4_000;
    private static final int LAST = 200;

    private static final Pattern NUMBER =
            Pattern.compile("(?i)kommune(?:nr|nummer)\\.?\\s{0,3}:?\\s{0,3}(\\d{4})(?!\\d)");

    /** "X kommune (4601)". */
    private static final Pattern NUMBERED = Pattern.compile("^ ?\\((\\d{4})\\)");

    private final SourceText text;
    private final Register register;
    private final Tally tally;
    private final BiPredicate<SourceText, Span> borrowed;
    private final List<Mention> mentions = new ArrayList<>();
    private final int[] starts;

    TextClues(
            SourceText text,
            Register register,
            Tally tally,
            BiPredicate<SourceText, Span> borrowed) {
        this.text = text;
        this.register = register;
        this.tally = tally;
        this.borrowed = borrowed;
        this.starts = text.blocks().stream().mapToInt(block -> block.span().start()).toArray();
    }

    /** Adds every clue to the tally. */
    void find() {
        mentions.addAll(register.mentions(text.text()));
        mentions.addAll(Strangers.in(text.text(), List.copyOf(mentions)));
        mentions.removeIf(mention -> borrowed.test(text, mention.span()));
        mentions.sort(Comparator.comparing(Mention::span));
        shorten();
        for (int i = 0; i < mentions.size(); i++) {
            mention(i);
        }
        addresses();
        Matcher number = NUMBER.matcher(text.text());
        while (number.find()) {
            Span span = Span.of(number.start(), number.end());
            register.byNumber(number.group(1)).ifPresent(r -> add(List.of(r), Clue.NUMBER, span));
        }
    }

    /** Every sum is bounded, so past some thousand names only the last lines can say more. */
    private void shorten() {
        if (mentions.size() > MANY) {
            mentions.subList(MANY - LAST, mentions.size() - LAST).clear();
        }
    }

    private void addresses() {
        Addresses addresses = new Addresses(register);
        for (Span host : Addresses.hosts(text.text())) {
            add(addresses.of(host.in(text.text())), Clue.ADDRESS, host);
        }
    }

    private void add(List<Respondent> bodies, Clue clue, Span span) {
        if (!bodies.isEmpty() && (clue != Clue.ADDRESS || !borrowed.test(text, span))) {
            tally.add(bodies, clue, text.id(), span);
        }
    }

    private void mention(int index) {
        Mention mention = mentions.get(index);
        String before = before(mention.span());
        String after = after(mention.span());
        boolean lineStart = before.isEmpty() || before.endsWith("\n");
        if (Phrases.addresses(before) || Phrases.region(before)) {
            return;
        }
        List<Respondent> who = mention.candidates();
        boolean bare = mention.form() == Form.BARE;
        boolean word = bare && who.stream().anyMatch(Respondent::ordinaryWord);
        // the whole line is the name: a letterhead or a signature, not a word that begins a
        // sentence
        boolean alone = lineStart && (after.isEmpty() || after.startsWith("\n"));
        boolean first = word && !alone && Phrases.beginsSentence(before);
        if (Phrases.compares(before) || listed(index) || first) {
            add(who, Clue.ASIDE, mention.span());
            return;
        }
        add(who, bare ? (word ? Clue.WORD : Clue.BARE) : Clue.NAMED, mention.span());
        if (Phrases.answerOf(before)) {
            boolean line = Phrases.beginsLine(before) && shortBlock(mention.span());
            add(who, line ? Clue.ANSWER_OF : Clue.SAYS, mention.span());
        } else if (!bare && Phrases.acts(mention.span().in(text.text()), before, after)) {
            add(who, Clue.ACTS, mention.span());
        }
        Matcher numbered = NUMBERED.matcher(after);
        if (numbered.find()) {
            String number = numbered.group(1);
            List<Respondent> its = who.stream().filter(r -> number.equals(r.number())).toList();
            add(its, Clue.NUMBER, mention.span());
        }
        if (bare && Phrases.postTown(before)) {
            add(who, Clue.POST_TOWN, mention.span());
        }
        if (atTop(mention.span(), lineStart, bare, after)) {
            add(who, Clue.LETTERHEAD, mention.span());
        } else if (text.text().length() - mention.span().end() < TAIL && lineStart && !bare) {
            add(who, Clue.SIGNATURE, mention.span());
        }
    }

    /** In the first lines or a page header: a name alone must be the whole line. */
    private boolean atTop(Span span, boolean lineStart, boolean bare, String after) {
        boolean wholeLine = lineStart && (after.isEmpty() || after.startsWith("\n"));
        if (bare && !wholeLine) {
            return false;
        }
        Block block = block(span);
        boolean header = block != null && block.is(Block.Kind.FURNITURE);
        return header || (span.start() < HEAD && lineStart);
    }

    private boolean shortBlock(Span span) {
        Block block = block(span);
        return block == null || block.span().length() < 160;
    }

    /**
     * The last block that begins at or before the span: furniture rather than what is around it.
     */
    private @Nullable Block block(Span span) {
        int at = Arrays.binarySearch(starts, span.start());
        int index = at >= 0 ? at : -at - 2;
        return index < 0 ? null : text.blocks().get(index);
    }

    /** Whether the name stands in a row of names: "Lom, Vågå og Skjåk". */
    private boolean listed(int index) {
        return index > 0 && joined(mentions.get(index - 1), mentions.get(index))
                || index + 1 < mentions.size()
                        && joined(mentions.get(index), mentions.get(index + 1));
    }

    private boolean joined(Mention one, Mention other) {
        int from = one.span().end();
        int to = other.span().start();
        if (to <= from || to - from > 12 || one.candidates().equals(other.candidates())) {
            return false;
        }
        return Phrases.joins(text.text().substring(from, to));
    }

    /** The words before on the same sentence or line, in lower case, runs of spaces as one. */
    private String before(Span span) {
        String some = text.text().substring(Math.max(0, span.start() - NEAR), span.start());
        return Phrases.plain(some);
    }

    private String after(Span span) {
        int end = Math.min(text.text().length(), span.end() + NEAR);
        return Phrases.plain(text.text().substring(span.end(), end));
    }

    /** Names found, for telling bodies of one name apart. */
    List<Mention> mentions() {
        return mentions;
    }

    static String lower(String some) {
        return some.toLowerCase(Locale.ROOT);
    }
}
