package no.samsvar.engine.draft;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.draft.Sketches.Sketch;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Themes from a deck: the bullets of its lists of measures. A bullet under a bullet is a term of
 * it. A slide that reports an earlier year's answers is no source.
 */
final class DeckLists {
    /**
     * In a list that repeats the booklet's headings, how alike a bullet and a heading are that say
     * the same: "Kyst og havn", "Holde kysten og havna ved like".
     */
    private static final double REPEATED = 0.6;

    private final Sketches sketches;
    private final ClosestQuestion closest;
    private final @Nullable Integer year;

    DeckLists(Sketches sketches, ClosestQuestion closest, @Nullable Integer year) {
        this.sketches = sketches;
        this.closest = closest;
        this.year = year;
    }

    /** A bullet with those under it. */
    private record Bullet(String title, List<String> under) {}

    void read(SourceText deck) {
        List<Block> blocks =
                deck.blocks().stream().filter(b -> !b.is(Block.Kind.FURNITURE)).toList();
        for (int b = 0; b < blocks.size(); b++) {
            if (!blocks.get(b).is(Block.Kind.ITEM)) {
                int end = b + 1;
                while (end < blocks.size() && blocks.get(end).is(Block.Kind.ITEM)) {
                    end++;
                }
                if (end > b + 2) {
                    String title = Words.tidy(blocks.get(b).words().in(deck.text()));
                    list(title, bullets(deck, blocks.subList(b + 1, end)));
                }
            }
        }
    }

    private static List<Bullet> bullets(SourceText deck, List<Block> items) {
        List<Bullet> bullets = new ArrayList<>();
        int top = items.getFirst().level();
        for (Block item : items) {
            String words = Words.tidy(item.words().in(deck.text())).replaceAll("[:.]$", "");
            if (item.level() > top && !bullets.isEmpty()) {
                bullets.getLast().under().add(words);
            } else {
                bullets.add(new Bullet(words, new ArrayList<>()));
            }
        }
        bullets.removeIf(b -> b.title().length() > Titles.LONGEST || b.title().endsWith("?"));
        return bullets;
    }

    private void list(String title, List<Bullet> bullets) {
        long known = bullets.stream().filter(b -> sketches.known(b.title()) != null).count();
        boolean repeats = known * 3 >= bullets.size();
        if (bullets.isEmpty()
                || !Titles.isOverMeasures(title) && !repeats
                || Titles.isEarlier(title, year)) {
            return;
        }
        String question = questionOf(bullets);
        question = question == null ? closest.of(title) : question;
        for (Bullet bullet : bullets) {
            Sketch like = repeats ? sketches.alike(bullet.title(), REPEATED) : null;
            Sketch sketch = like == null ? sketches.of(bullet.title()) : like;
            sketch.listed = true;
            sketch.term(bullet.title());
            bullet.under().forEach(sketch::term);
            if (sketch.description.isEmpty()) {
                sketch.description = Titles.aim(title);
            }
            if (sketch.question == null) {
                sketch.question = question;
            }
        }
    }

    private @Nullable String questionOf(List<Bullet> bullets) {
        for (Bullet bullet : bullets) {
            Sketch known = sketches.known(bullet.title());
            if (known != null && known.question != null) {
                return known.question;
            }
        }
        return null;
    }
}
