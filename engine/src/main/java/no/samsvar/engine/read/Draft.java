package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.text.Block.Kind;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Origin;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A document while it is read, for the formats that know their paragraphs: what has been found so
 * far, and what is wrong with it. At the end, what only looks like lists and headings is found, and
 * the whole becomes one text.
 */
final class Draft {
    /** Reading, which may fail at any point: what was found before stays. */
    interface Work {
        void run() throws Exception;
    }

    private static final int LONGEST_HEADING = 300;

    private final RawFile file;
    private final String type;
    private final Budget budget;
    private final Tables tables = new Tables();
    private final List<Para> header = new ArrayList<>();
    private final List<Para> body = new ArrayList<>();
    private final List<Para> notes = new ArrayList<>();
    private final Map<Problem.Code, Integer> counts = new TreeMap<>();
    private final Map<Problem.Code, Problem> problems = new TreeMap<>();
    private Metadata metadata = Metadata.NONE;
    private long characters;
    private int pages;
    private @Nullable String id;

    Draft(RawFile file, String type, Budget budget) {
        this.file = file;
        this.type = type;
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    Tables tables() {
        return tables;
    }

    void metadata(Metadata metadata) {
        this.metadata = metadata;
    }

    /** Adds a paragraph of the body; of nothing but white space, none. */
    void add(
            Kind kind,
            int level,
            @Nullable String marker,
            CharSequence words,
            Para.Look look,
            @Nullable Origin origin) {
        String clean = kept(words);
        if (clean.isEmpty()) {
            return;
        }
        int table = tables.current();
        tables.words();
        // a paragraph of text that was given a heading's style is still text
        boolean text = kind == Kind.HEADING && clean.length() > LONGEST_HEADING;
        String shown = marker == null || marker.isBlank() ? null : marker.strip();
        boolean first = true;
        for (String part : text ? List.of(clean) : Parts.of(clean, kind)) {
            if (first && !text) {
                body.add(new Para(kind, level, shown, part, look, table, origin));
            } else {
                body.add(new Para(Kind.PARAGRAPH, 0, null, part, look, table, origin));
            }
            first = false;
        }
    }

    /** Words of a page header or footer. */
    void furniture(CharSequence words) {
        furniture(words, header, null);
    }

    /** Words in the body's flow that are not said: a table of contents. */
    void aside(CharSequence words, @Nullable Origin origin) {
        furniture(words, body, origin);
    }

    void note(CharSequence words) {
        String clean = kept(words);
        if (!clean.isEmpty()) {
            notes.add(new Para(Kind.FOOTNOTE, 0, null, clean, Para.Look.PLAIN, 0, null));
        }
    }

    private void furniture(CharSequence words, List<Para> into, @Nullable Origin origin) {
        String clean = kept(words);
        if (!clean.isEmpty()) {
            into.add(new Para(Kind.FURNITURE, 0, null, clean, Para.Look.PLAIN, 0, origin));
        }
    }

    private String kept(CharSequence words) {
        characters += words.length();
        long most = budget.limits().characters();
        if (characters > most) {
            throw new Budget.Spent(Problem.Code.BUDGET_SPENT, "characters", most);
        }
        return Words.clean(words);
    }

    /** There are at least this many slides, with words or without. */
    void pages(int number) {
        pages = number;
    }

    /** Says that something of this kind was met once more. */
    void count(Problem.Code code) {
        counts.merge(code, 1, Integer::sum);
    }

    void problem(Problem.Code code) {
        problems.putIfAbsent(code, Problem.of(code, id(), Map.of()));
    }

    /** Whether reading has gone wrong so far. */
    boolean troubled() {
        return !problems.isEmpty();
    }

    /** Does the work; what stops it becomes a problem. */
    void attempt(Work work) {
        try {
            work.run();
        } catch (Budget.Spent e) {
            Problem problem = e.problem(id());
            problems.putIfAbsent(problem.code(), problem);
        } catch (Exception e) {
            // a parser may throw anything for a file that was made to break it
            problem(Problem.Code.DAMAGED);
        }
    }

    /** The text, and the problems met; no text where there are no words. */
    Partial<List<SourceText>> finish() {
        List<Para> found = TypedLists.find(BoldHeadings.find(tables.resolve(body)));
        TextBuilder builder = new TextBuilder(budget);
        attempt(() -> {
            for (List<Para> part : List.of(header, found, notes)) {
                part.forEach(para -> write(para, builder));
            }
            turn(builder, pages);
        });
        List<Problem> all = new ArrayList<>();
        if (builder.length() == 0) {
            return Partial.of(List.of(), List.of(nothing()));
        }
        all.addAll(problems.values());
        counts.forEach((code, count) ->
                all.add(Problem.of(code, id(), Map.of("count", count.toString()))));
        return Partial.of(List.of(builder.build(file, type, metadata)), all);
    }

    private static void turn(TextBuilder builder, int page) {
        while (builder.pages() < page) {
            builder.page();
        }
    }

    private void write(Para para, TextBuilder builder) {
        if (para.origin() instanceof Origin.OnSlide slide) {
            turn(builder, slide.slide());
        }
        Kind kind = para.is(Kind.PARAGRAPH) && para.table() != 0 ? Kind.CELL : para.kind();
        String words = para.words().replace('\t', ' ');
        builder.block(kind, para.level(), para.marker(), words, para.origin());
    }

    private Problem nothing() {
        for (Problem problem : problems.values()) {
            if (problem.code() != Problem.Code.DAMAGED) {
                return problem;
            }
        }
        Map<String, String> args = new LinkedHashMap<>();
        counts.forEach((code, count) -> args.put(code.key(), count.toString()));
        boolean damaged = problems.containsKey(Problem.Code.DAMAGED);
        return Problem.of(
                damaged ? Problem.Code.UNREADABLE : Problem.Code.EMPTY, file.path(), args);
    }

    private String id() {
        String known = id;
        if (known == null) {
            known = DocumentId.of(file.path(), file.sha256());
            id = known;
        }
        return known;
    }
}
