package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/** PowerPoint decks in Office Open XML. Speakers' notes are left out. */
final class PptxFormat implements Format {
    @Override
    public Partial<List<SourceText>> read(RawFile file, Budget budget) {
        Draft draft = new Draft(file, "pptx", budget);
        if (Ole.isEncryptedPackage(file.bytes())) {
            draft.problem(Problem.Code.ENCRYPTED);
            return draft.finish();
        }
        Opc opc = new Opc(file.bytes(), budget);
        draft.attempt(() -> draft.metadata(opc.metadata()));
        draft.attempt(() -> new Deck(opc, draft).read());
        if (opc.zip().damaged()) {
            draft.problem(Problem.Code.DAMAGED);
        }
        return draft.finish();
    }

    /** One deck while it is read. */
    private static final class Deck {
        private final Opc opc;
        private final Draft draft;
        private final Map<String, PptxShapes> models = new HashMap<>();

        Deck(Opc opc, Draft draft) {
            this.opc = opc;
            this.draft = draft;
        }

        void read() throws Exception {
            int number = 0;
            for (String slide : slides()) {
                int at = ++number;
                draft.pages(at);
                draft.attempt(() -> slide(slide, at));
            }
        }

        /** The slides' parts in the order in which they are shown. */
        private List<String> slides() throws Exception {
            String main = opc.main("ppt/presentation.xml");
            Map<String, Opc.Relation> relations = opc.relations(main);
            List<String> slides = new ArrayList<>();
            draft.attempt(() ->
                    opc.scan(
                            main,
                            new Xml.Handler() {
                                @Override
                                public boolean start(String prefix, String name, Xml at) {
                                    Opc.Relation found = slide(name, at);
                                    if (found != null) {
                                        slides.add(found.target());
                                    }
                                    return true;
                                }

                                private Opc.@Nullable Relation slide(String name, Xml at) {
                                    String id = at.in("r", "id");
                                    return name.equals("sldId") && id != null
                                            ? relations.get(id)
                                            : null;
                                }

                                @Override
                                public void end(String prefix, String name) {}
                            }));
            if (slides.isEmpty()) {
                draft.problem(Problem.Code.DAMAGED);
                opc.zip().names().stream()
                        .filter(name -> name.matches("ppt/slides/slide\\d+\\.xml"))
                        .forEach(slides::add);
            }
            return slides;
        }

        private void slide(String part, int number) throws Exception {
            PptxShapes slide = new PptxShapes();
            draft.attempt(() -> opc.scan(part, slide));
            if (slide.hidden) {
                draft.count(Problem.Code.HIDDEN_TEXT);
                return;
            }
            String layoutPart = opc.byType(part, "slideLayout");
            PptxShapes layout = model(layoutPart);
            PptxShapes master =
                    model(layoutPart == null ? null : opc.byType(layoutPart, "slideMaster"));
            Map<String, Opc.Relation> relations = opc.relations(part);
            for (PptxShape shape : slide.shapes) {
                inherit(shape, layout, master);
                Opc.Relation diagram = shape.diagram == null ? null : relations.get(shape.diagram);
                if (diagram != null) {
                    diagram(diagram.target(), shape);
                }
            }
            boolean section =
                    number == 1
                            || layout.layoutType.equals("secHead")
                            || layout.layoutType.equals("title");
            new PptxSlide(draft, number, section).write(slide.shapes);
        }

        private static void inherit(PptxShape shape, PptxShapes layout, PptxShapes master) {
            if (shape.type.isEmpty()) {
                return;
            }
            PptxShape model = shape.model(layout.shapes);
            if (model != null) {
                shape.inherit(model);
            }
            PptxShape above = (model == null ? shape : model).model(master.shapes);
            if (above != null) {
                shape.inherit(above);
            }
            @Nullable PptxBullet[] style =
                    master.styles.get(shape.isTitle() ? "titleStyle" : "bodyStyle");
            if (style != null && !shape.isFurniture()) {
                shape.inherit(style);
            }
        }

        /** A layout or master, read once. */
        private PptxShapes model(@Nullable String part) throws Exception {
            PptxShapes known = models.get(part == null ? "" : part);
            if (known == null) {
                PptxShapes read = new PptxShapes();
                draft.attempt(() -> opc.scan(part, read));
                models.put(part == null ? "" : part, read);
                known = read;
            }
            return known;
        }

        private void diagram(String part, PptxShape shape) {
            draft.attempt(() -> opc.scan(part, new PptxShapes(shape)));
        }
    }
}
