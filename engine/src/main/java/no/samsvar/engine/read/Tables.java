package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Which paragraphs stand in a table's cells. A table in which no row has words in more than one
 * cell is a frame around text, not a table.
 */
final class Tables {
    private static final class Table {
        final int parent;
        int filled;
        int mostFilled;
        boolean words;

        Table(int parent) {
            this.parent = parent;
        }
    }

    private final List<Table> all = new ArrayList<>();
    private int current;

    /** The number of the innermost open table, 0 outside any. */
    int current() {
        return current;
    }

    void start() {
        all.add(new Table(current));
        current = all.size();
    }

    void row() {
        if (current > 0) {
            all.get(current - 1).filled = 0;
            all.get(current - 1).words = false;
        }
    }

    /** A cell ended. */
    void cell() {
        if (current > 0) {
            Table table = all.get(current - 1);
            if (table.words) {
                table.mostFilled = Math.max(table.mostFilled, ++table.filled);
            }
            table.words = false;
        }
    }

    /** There are words in the open cell. */
    void words() {
        if (current > 0) {
            all.get(current - 1).words = true;
        }
    }

    void end() {
        if (current > 0) {
            boolean words = all.get(current - 1).mostFilled > 0;
            current = all.get(current - 1).parent;
            if (words) {
                words();
            }
        }
    }

    /** The paragraphs, each with the innermost real table around it. */
    List<Para> resolve(List<Para> paras) {
        int[] real = new int[all.size() + 1];
        for (int i = 1; i <= all.size(); i++) {
            Table table = all.get(i - 1);
            real[i] = table.mostFilled > 1 ? i : real[table.parent];
        }
        List<Para> resolved = new ArrayList<>(paras.size());
        for (Para para : paras) {
            if (real[para.table()] == para.table()) {
                resolved.add(para);
                continue;
            }
            resolved.add(
                    new Para(
                            para.kind(),
                            para.level(),
                            para.marker(),
                            para.words(),
                            para.look(),
                            real[para.table()],
                            para.origin()));
        }
        return resolved;
    }
}
