package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;

/** The path under construction: the boxes of its parts, and whether each part is a rectangle. */
final class PdfPath {
    /** A part of a path. */
    record Part(PdfBox box, boolean rectangle) {}

    private static final int MOST_PARTS = 2_000;

    private final List<Part> parts = new ArrayList<>();
    private double left;
    private double top;
    private double right;
    private double bottom;
    private double lastX;
    private double lastY;
    private int points;
    private boolean straight;

    void move(double x, double y) {
        end();
        left = right = lastX = x;
        top = bottom = lastY = y;
        points = 1;
        straight = true;
    }

    void line(double x, double y) {
        straight &= Math.abs(x - lastX) < 0.1 || Math.abs(y - lastY) < 0.1;
        reach(x, y);
    }

    void curve(double x, double y) {
        straight = false;
        reach(x, y);
    }

    private void reach(double x, double y) {
        if (points == 0) {
            move(x, y);
        }
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
        lastX = x;
        lastY = y;
        points++;
    }

    void rectangle(PdfBox box, boolean upright) {
        end();
        if (parts.size() < MOST_PARTS) {
            parts.add(new Part(box, upright));
        }
    }

    private void end() {
        if (points > 1 && parts.size() < MOST_PARTS) {
            PdfBox box = new PdfBox(left, top, right, bottom);
            parts.add(new Part(box, straight && (points == 4 || points == 5)));
        }
        points = 0;
    }

    /** The parts so far; the path is empty afterwards. */
    List<Part> take() {
        end();
        List<Part> taken = List.copyOf(parts);
        parts.clear();
        return taken;
    }
}
