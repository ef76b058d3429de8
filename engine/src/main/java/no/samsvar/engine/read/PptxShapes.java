package no.samsvar.engine.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the shapes of one slide, layout or master. */
final class PptxShapes implements Xml.Handler {
    /** How a group's own measure is laid on the slide. */
    private static final class Group {
        double x;
        double y;
        double width;
        double height;
        double childX;
        double childY;
        double childWidth;
        double childHeight;
    }

    final List<PptxShape> shapes = new ArrayList<>();

    /** The master's bullets: {@code titleStyle}, {@code bodyStyle}, {@code otherStyle}. */
    final Map<String, @Nullable PptxBullet[]> styles = new HashMap<>();

    String layoutType = "";
    boolean hidden;

    private final Deque<Group> groups = new ArrayDeque<>();
    private @Nullable PptxShape shape;
    private PptxShape.@Nullable Line line;
    private @Nullable PptxBullet @Nullable [] style;
    private int level = -1;
    private boolean inText;
    private boolean inGroup;
    private boolean bold;
    private boolean choice;
    private int row;
    private int cell;

    PptxShapes() {}

    /** Gathers all paragraphs into one shape: those of a diagram's data. */
    PptxShapes(PptxShape into) {
        shape = into;
    }

    @Override
    public boolean start(String prefix, String name, Xml at) {
        switch (name) {
            case "sld" -> hidden = "0".equals(at.get("show")) || "false".equals(at.get("show"));
            case "sldLayout" -> layoutType = at.get("type", "");
            case "grpSp" -> groups.push(new Group());
            case "grpSpPr" -> inGroup = true;
            case "sp", "graphicFrame", "cxnSp", "pic" -> shape = new PptxShape();
            case "AlternateContent" -> choice = false;
            case "Choice" -> choice = true;
            case "Fallback" -> {
                return !choice;
            }
            case "ph" -> placeholder(at);
            case "off", "ext", "chOff", "chExt" -> place(name, at);
            case "titleStyle", "bodyStyle", "otherStyle" -> {
                style = new PptxBullet[PptxShape.LEVELS];
                styles.put(name, style);
            }
            case "lstStyle" -> style = shape == null ? null : shape.bullets;
            case "notesSz", "extLst", "timing", "transition" -> {
                return false;
            }
            default -> text(name, at);
        }
        return true;
    }

    private void placeholder(Xml at) {
        if (shape != null) {
            shape.type = at.get("type", "body");
            shape.index = at.number("idx", -1);
        }
    }

    private void text(String name, Xml at) {
        switch (name) {
            case "p" -> {
                if (shape != null) {
                    line = new PptxShape.Line();
                    line.row = row;
                    line.cell = cell;
                    shape.lines.add(line);
                }
            }
            case "pPr" -> {
                if (line != null) {
                    line.level = Math.clamp(at.number("lvl", 0), 0, PptxShape.LEVELS - 1);
                }
            }
            case "buNone" -> bullet(PptxBullet.NONE);
            case "buChar" -> bullet(new PptxBullet(at.get("char", "•"), 0));
            case "buBlip" -> bullet(new PptxBullet("•", 0));
            case "buAutoNum" ->
                    bullet(
                            new PptxBullet(
                                    at.get("type", "arabicPeriod"),
                                    Math.max(1, at.number("startAt", 1))));
            case "br" -> append("\n");
            case "rPr" -> bold = "1".equals(at.get("b")) || "true".equals(at.get("b"));
            case "r", "fld" -> bold = false;
            case "t" -> inText = true;
            case "tbl" -> {
                if (shape != null) {
                    shape.table = true;
                }
            }
            case "tr" -> row++;
            case "tc" -> cell++;
            case "relIds" -> {
                if (shape != null) {
                    shape.diagram = at.in("r", "dm");
                }
            }
            default -> {
                if (name.startsWith("lvl") && name.endsWith("pPr") && name.length() == 7) {
                    level = Math.clamp(name.charAt(3) - '1', 0, PptxShape.LEVELS - 1);
                }
            }
        }
    }

    private void bullet(PptxBullet bullet) {
        if (line != null) {
            line.bullet = bullet;
        } else if (style != null && level >= 0) {
            style[level] = bullet;
        }
    }

    private void place(String name, Xml at) {
        double x = at.number(name.endsWith("ff") ? "x" : "cx", 0);
        double y = at.number(name.endsWith("ff") ? "y" : "cy", 0);
        Group group = groups.peek();
        if (shape == null && inGroup && group != null) {
            switch (name) {
                case "off" -> {
                    group.x = x;
                    group.y = y;
                }
                case "ext" -> {
                    group.width = x;
                    group.height = y;
                }
                case "chOff" -> {
                    group.childX = x;
                    group.childY = y;
                }
                default -> {
                    group.childWidth = x;
                    group.childHeight = y;
                }
            }
        } else if (shape != null && name.equals("off")) {
            shape.placed = true;
            shape.x = x;
            shape.y = y;
        } else if (shape != null && name.equals("ext") && shape.width == 0) {
            shape.width = x;
            shape.height = y;
        }
    }

    @Override
    public void end(String prefix, String name) {
        switch (name) {
            case "sp", "graphicFrame", "cxnSp", "pic" -> endShape();
            case "grpSp" -> groups.poll();
            case "grpSpPr" -> inGroup = false;
            case "p" -> line = null;
            case "t" -> inText = false;
            case "lstStyle", "titleStyle", "bodyStyle", "otherStyle" -> {
                style = null;
                level = -1;
            }
            default -> {}
        }
    }

    private void endShape() {
        PptxShape done = shape;
        shape = null;
        if (done == null) {
            return;
        }
        for (Group group : groups) {
            double acrossX = group.childWidth > 0 ? group.width / group.childWidth : 1;
            double acrossY = group.childHeight > 0 ? group.height / group.childHeight : 1;
            done.x = group.x + (done.x - group.childX) * acrossX;
            done.y = group.y + (done.y - group.childY) * acrossY;
            done.width *= acrossX;
            done.height *= acrossY;
        }
        shapes.add(done);
    }

    @Override
    public void text(char[] chars, int from, int length) {
        if (inText) {
            append(new String(chars, from, length));
        }
    }

    private void append(String words) {
        if (line != null) {
            line.words.append(words);
            if (!Words.isBlank(words)) {
                line.look.run(bold, 0);
            }
        }
    }
}
