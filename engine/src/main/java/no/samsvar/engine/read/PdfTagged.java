package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.text.Block;
import org.jspecify.annotations.Nullable;

/** A page's lines, block by block, as the structure tree has them. */
final class PdfTagged {
    /**
     * One block's lines on the page.
     *
     * @param group null for lines that the tree does not give to a block
     */
    record Piece(@Nullable PdfGroup group, int order, List<PdfPlaced> lines, int label) {}

    final List<Piece> pieces = new ArrayList<>();

    /** Letters that the tree gives to blocks, and that it says nothing of. */
    int known;

    int unknown;

    /**
     * @param runs the page's seen runs that are no artifacts
     */
    static PdfTagged of(int page, List<PdfRun> runs, Map<Integer, PdfTag> tags) {
        PdfTagged tagged = new PdfTagged();
        Map<PdfGroup, List<PdfRun>> groups = new IdentityHashMap<>();
        Map<PdfGroup, Integer> orders = new IdentityHashMap<>();
        List<PdfRun> loose = new ArrayList<>();
        for (PdfRun run : runs) {
            PdfTag tag = tags.get(run.mark.id());
            PdfGroup group = tag == null ? null : tag.group();
            if (tag == null || group == null) {
                loose.add(run);
                tagged.unknown += letters(run);
            } else {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(run);
                orders.merge(group, tag.order(), Math::min);
                tagged.known += letters(run);
            }
        }
        groups.forEach(
                (group, own) -> tagged.add(page, group, orders.getOrDefault(group, 0), own, tags));
        tagged.pieces.sort(Comparator.comparingInt(Piece::order));
        if (!loose.isEmpty()) {
            tagged.loose(page, loose);
        }
        return tagged;
    }

    private static int letters(PdfRun run) {
        return (int) run.glyphs.stream().filter(g -> !g.isSpace()).count();
    }

    private void add(
            int page, PdfGroup group, int order, List<PdfRun> runs, Map<Integer, PdfTag> tags) {
        runs.sort(
                Comparator.comparingInt((PdfRun r) -> order(r, tags))
                        .thenComparingInt(r -> r.order));
        List<PdfPlaced> placed = new ArrayList<>();
        for (List<PdfRun> column : columns(runs)) {
            placed.addAll(PdfOrder.ofBlock(PdfLines.of(page, column.getFirst().angle, column)));
        }
        if (!placed.isEmpty()) {
            pieces.add(new Piece(group, order, placed, label(placed.getFirst().line(), tags)));
        }
    }

    private static int order(PdfRun run, Map<Integer, PdfTag> tags) {
        PdfTag tag = tags.get(run.mark.id());
        return tag == null ? Integer.MAX_VALUE : tag.order();
    }

    /** Cuts a block where it goes on higher up and beside what it had: in the next column. */
    private static List<List<PdfRun>> columns(List<PdfRun> runs) {
        List<List<PdfRun>> columns = new ArrayList<>();
        double left = 0;
        double right = 0;
        double base = 0;
        for (PdfRun run : runs) {
            PdfGlyph first = run.glyphs.getFirst();
            PdfGlyph end = run.glyphs.getLast();
            boolean turned = !columns.isEmpty() && columns.getLast().getFirst().angle != run.angle;
            boolean higher = first.y() < base - 1.5 * run.style.size();
            boolean beside = first.x() > right || end.end() < left;
            if (columns.isEmpty() || turned || higher && beside) {
                columns.add(new ArrayList<>());
                left = first.x();
                right = end.end();
            }
            columns.getLast().add(run);
            left = Math.min(left, first.x());
            right = Math.max(right, end.end());
            base = first.y();
        }
        return columns;
    }

    /** The length of the marker that the line begins with, as the tree has it. */
    private static int label(PdfLine line, Map<Integer, PdfTag> tags) {
        for (PdfLine.Part part : line.parts()) {
            PdfTag tag = tags.get(part.mark().id());
            if (tag == null || !tag.label()) {
                return Math.max(0, part.start() - 1);
            }
        }
        return 0;
    }

    /** Lines outside the tree go after the lines above them. */
    private void loose(int page, List<PdfRun> runs) {
        List<PdfPlaced> lines = new ArrayList<>();
        runs.stream()
                .map(r -> r.angle)
                .distinct()
                .sorted()
                .forEach(angle ->
                        lines.addAll(
                                PdfOrder.of(
                                        PdfLines.of(
                                                page,
                                                angle,
                                                runs.stream()
                                                        .filter(r -> r.angle == angle)
                                                        .toList()))));
        TreeMap<Double, Integer> after = new TreeMap<>();
        List<Integer> byHeight = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            byHeight.add(i);
        }
        byHeight.sort(Comparator.comparingDouble(i -> top(pieces.get(i))));
        int last = 0;
        for (int i : byHeight) {
            last = Math.max(last, i + 1);
            after.put(top(pieces.get(i)), last);
        }
        List<List<Piece>> between = new ArrayList<>();
        for (int i = 0; i <= pieces.size(); i++) {
            between.add(new ArrayList<>());
        }
        for (PdfPlaced line : lines) {
            Map.Entry<Double, Integer> above = after.floorEntry(line.line().base());
            between.get(above == null ? 0 : above.getValue())
                    .add(new Piece(null, 0, List.of(line), 0));
        }
        List<Piece> tagged = List.copyOf(pieces);
        pieces.clear();
        for (int i = 0; i < between.size(); i++) {
            pieces.addAll(between.get(i));
            if (i < tagged.size()) {
                pieces.add(tagged.get(i));
            }
        }
    }

    private static double top(Piece piece) {
        return piece.lines().getFirst().line().base();
    }

    /** Whether the words stand in the tree's order on the page too, from top to bottom mostly. */
    static boolean isTrusted(List<PdfTagged> pages) {
        long known = 0;
        long unknown = 0;
        int steps = 0;
        int up = 0;
        for (PdfTagged page : pages) {
            known += page.known;
            unknown += page.unknown;
            PdfLine above = null;
            for (Piece piece : page.pieces) {
                PdfLine first = piece.lines().getFirst().line();
                PdfLine end = piece.lines().getLast().line();
                if (above != null
                        && piece.group() != null
                        && piece.group().kind != Block.Kind.CELL
                        && first.left() < above.right()
                        && above.left() < first.right()) {
                    steps++;
                    up += first.base() < above.base() - 2 ? 1 : 0;
                }
                above = end;
            }
        }
        return known > 0 && known >= 4 * unknown && up * 3 <= steps;
    }
}
