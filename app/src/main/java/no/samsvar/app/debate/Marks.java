package no.samsvar.app.debate;

import java.util.UUID;
import no.samsvar.app.debate.Tables.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What tables think of points: which are the most important, and how they stand to them. */
@Repository
public class Marks {
    private final JdbcClient database;
    private final Boards boards;

    Marks(JdbcClient database, Boards boards) {
        this.database = database;
        this.boards = boards;
    }

    /** How it went. */
    public enum Outcome {
        DONE,
        /** The table has chosen as many as it may under this question. */
        FULL,
        /** The point is not there any more: removed, or merged into another. */
        GONE
    }

    /**
     * @param on whether the table holds the point to be one of the most important
     */
    @Transactional
    public Outcome prioritise(UUID debate, UUID id, Table table, boolean on) {
        Points.lock(database, debate);
        Board board = boards.of(debate);
        Point point = seen(board, id);
        if (point == null) {
            return Outcome.GONE;
        }
        boolean chosen = point.priorities().contains(table.name());
        if (on && !chosen) {
            if (board.left(table, point.question()) == 0) {
                return Outcome.FULL;
            }
            database.sql("insert into debate_priority (point, at_table) values (?, ?)")
                    .params(id, table.id())
                    .update();
        } else if (!on && chosen) {
            database.sql(
                            "delete from debate_priority where at_table = :table and point in (:points)")
                    .param("table", table.id())
                    .param("points", point.ids())
                    .update();
        }
        return Outcome.DONE;
    }

    /**
     * @param stance how the table stands to the point, or null for that it does not say
     */
    @Transactional
    public Outcome stand(UUID debate, UUID id, Table table, @Nullable Stance stance) {
        Points.lock(database, debate);
        Point point = seen(boards.of(debate), id);
        if (point == null) {
            return Outcome.GONE;
        }
        database.sql("delete from debate_stance where at_table = :table and point in (:points)")
                .param("table", table.id())
                .param("points", point.ids())
                .update();
        if (stance != null) {
            database.sql("insert into debate_stance (point, at_table, stance) values (?, ?, ?)")
                    .params(id, table.id(), stance.key())
                    .update();
        }
        return Outcome.DONE;
    }

    /**
     * Does what a button of a page says.
     *
     * @param mark {@code priority}, {@code no-priority}, a stance, or {@code none} for no stance
     * @return key of what went wrong, or null
     */
    @Transactional
    public @Nullable String say(UUID debate, UUID point, Table table, String mark) {
        Outcome outcome =
                mark.endsWith("priority")
                        ? prioritise(debate, point, table, mark.equals("priority"))
                        : stand(debate, point, table, Stance.of(mark).orElse(null));
        return switch (outcome) {
            case DONE -> null;
            case FULL -> "point.full";
            case GONE -> "point.gone";
        };
    }

    private static @Nullable Point seen(Board board, UUID id) {
        return board.points().stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
    }
}
