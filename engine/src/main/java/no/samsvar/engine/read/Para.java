package no.samsvar.engine.read;

import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph on its way into a {@link Draft}: its words and what its format says of it.
 *
 * @param words cleaned; {@code '\n'} for a line break inside, {@code '\t'} for a tab
 * @param look of the letters, where that may tell a heading
 * @param table the table whose cell it stands in, 0 if none
 */
record Para(
        Block.Kind kind,
        int level,
        @Nullable String marker,
        String words,
        Look look,
        int table,
        @Nullable Origin origin) {

    /**
     * How all the letters of a paragraph look.
     *
     * @param bold whether every one is bold
     * @param size in points, 0 where not known
     */
    record Look(boolean bold, double size) {
        static final Look PLAIN = new Look(false, 0);
    }

    boolean is(Block.Kind other) {
        return kind == other;
    }

    Para as(Block.Kind kind, int level, @Nullable String marker, String words) {
        return new Para(kind, level, marker, words, look, table, origin);
    }
}
