package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.samsvar.engine.text.Block.Kind;
import no.samsvar.engine.text.Origin;
import org.jspecify.annotations.Nullable;

/** Makes blocks of one slide's shapes, in the order in which they are read. */
final class PptxSlide {
    private final Draft draft;
    private final Origin origin;
    private final boolean section;

    /**
     * @param section whether the slide opens a part of the deck: its title stands above the others
     */
    PptxSlide(Draft draft, int number, boolean section) {
        this.draft = draft;
        this.origin = new Origin.OnSlide(number);
        this.section = section;
    }

    void write(List<PptxShape> shapes) {
        for (PptxShape shape : inOrder(shapes)) {
            if (shape.isFurniture()) {
                shape.lines.forEach(line -> draft.aside(line.words, origin));
            } else if (shape.isTitle()) {
                title(shape);
            } else if (shape.table) {
                table(shape);
            } else {
                lines(shape, shape.lines);
            }
        }
    }

    private void title(PptxShape shape) {
        StringBuilder words = new StringBuilder();
        for (PptxShape.Line line : shape.lines) {
            words.append(words.isEmpty() ? "" : "\n").append(line.words);
        }
        boolean large = section || shape.type.equals("ctrTitle");
        draft.add(Kind.HEADING, large ? 1 : 2, null, words, Para.Look.PLAIN, origin);
    }

    private void table(PptxShape shape) {
        Tables tables = draft.tables();
        tables.start();
        int row = -1;
        int cell = -1;
        for (PptxShape.Line line : shape.lines) {
            if (cell >= 0 && line.cell != cell) {
                tables.cell();
            }
            if (line.row != row) {
                tables.row();
            }
            row = line.row;
            cell = line.cell;
            lines(shape, List.of(line));
        }
        tables.cell();
        tables.end();
    }

    private void lines(PptxShape shape, List<PptxShape.Line> lines) {
        int[] numbers = new int[PptxShape.LEVELS];
        for (PptxShape.Line line : lines) {
            PptxBullet bullet = line.bullet == null ? shape.bullets[line.level] : line.bullet;
            if (Words.isBlank(line.words)) {
                continue;
            }
            String marker = marker(bullet, numbers, line.level);
            boolean item = !marker.isEmpty();
            draft.add(
                    item ? Kind.ITEM : Kind.PARAGRAPH,
                    item ? line.level + 1 : 0,
                    marker,
                    line.words,
                    line.look.look(),
                    origin);
        }
    }

    private static String marker(@Nullable PptxBullet bullet, int[] numbers, int level) {
        for (int deeper = level + 1; deeper < numbers.length; deeper++) {
            numbers[deeper] = 0;
        }
        if (bullet == null || !bullet.isNumber()) {
            numbers[level] = 0;
            return bullet == null ? "" : bullet.shown(0);
        }
        numbers[level] = numbers[level] == 0 ? bullet.start() : numbers[level] + 1;
        return bullet.shown(numbers[level]);
    }

    /** The title first, then band by band from the top, in each from the left. */
    private static List<PptxShape> inOrder(List<PptxShape> shapes) {
        List<PptxShape> left = new ArrayList<>(shapes);
        left.sort(Comparator.comparingDouble(shape -> shape.y));
        List<PptxShape> ordered = new ArrayList<>();
        left.stream().filter(PptxShape::isTitle).forEach(ordered::add);
        left.removeIf(PptxShape::isTitle);
        int from = 0;
        while (from < left.size()) {
            PptxShape first = left.get(from);
            double middle = first.y + first.height / 2;
            int to = from + 1;
            while (to < left.size() && left.get(to).y < middle) {
                to++;
            }
            List<PptxShape> band = new ArrayList<>(left.subList(from, to));
            band.sort(Comparator.comparingDouble(shape -> shape.x));
            ordered.addAll(band);
            from = to;
        }
        return ordered;
    }
}
