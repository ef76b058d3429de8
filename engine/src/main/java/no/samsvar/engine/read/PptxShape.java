package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shape of a slide, layout or master with its place and its paragraphs. */
final class PptxShape {
    static final int LEVELS = 9;

    /** A paragraph while it is read; {@code bullet} is null where it says nothing itself. */
    static final class Line {
        int level;
        int cell;
        int row;
        @Nullable PptxBullet bullet;
        final StringBuilder words = new StringBuilder();
        final LookMeter look = new LookMeter();
    }

    /** The placeholder's type; empty where it is none. */
    String type = "";

    int index = -1;
    boolean placed;
    double x;
    double y;
    double width;
    double height;
    boolean table;
    @Nullable String diagram;
    final @Nullable PptxBullet[] bullets = new PptxBullet[LEVELS];
    final List<Line> lines = new ArrayList<>();

    boolean isTitle() {
        return type.equals("title") || type.equals("ctrTitle");
    }

    boolean isFurniture() {
        return type.equals("ftr")
                || type.equals("sldNum")
                || type.equals("dt")
                || type.equals("hdr");
    }

    /** The shape of a layout or master that this one is filled into, or null. */
    @Nullable PptxShape model(List<PptxShape> models) {
        if (type.isEmpty()) {
            return null;
        }
        for (PptxShape model : models) {
            if (index >= 0 && model.index == index && !model.type.isEmpty()) {
                return model;
            }
        }
        for (PptxShape model : models) {
            if (model.type.equals(type) || isTitle() && model.isTitle()) {
                return model;
            }
        }
        return null;
    }

    /** Takes place and bullets from the model, where this shape says nothing. */
    void inherit(PptxShape model) {
        if (!placed) {
            placed = model.placed;
            x = model.x;
            y = model.y;
            width = model.width;
            height = model.height;
        }
        inherit(model.bullets);
    }

    void inherit(@Nullable PptxBullet[] below) {
        for (int i = 0; i < LEVELS; i++) {
            if (bullets[i] == null) {
                bullets[i] = below[i];
            }
        }
    }
}
