package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.junit.jupiter.api.Test;

/** The structure tree of a tagged file says what is what, where it can be trusted. */
class PdfTaggedTest {
    private final PdfMaker maker = new PdfMaker();
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private int next;

    PdfTaggedTest() {
        maker.document.getDocumentCatalog().setStructureTreeRoot(root);
    }

    private static PDStructureElement in(PDStructureNode parent, String role) {
        PDStructureElement element = new PDStructureElement(role, parent);
        parent.appendKid(element);
        return element;
    }

    private void say(PDStructureElement element, double x, double y, String words) {
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setMCID(next);
        reference.setPage(maker.page());
        element.appendKid(reference);
        int id = next++;
        maker.raw(o -> o.beginMarkedContent(COSName.P, id));
        maker.text(x, y, words).raw(PDPageContentStream::endMarkedContent);
    }

    @Test
    void rolesMakeBlocks() {
        root.setRoleMap(java.util.Map.of("Overskrift", "H2"));
        PDStructureElement document = in(root, "Document");
        say(in(document, "H1"), 72, 60, "Svar fra kommunen");
        say(in(document, "Overskrift"), 72, 80, "Innledning");
        PDStructureElement paragraph = in(document, "P");
        say(paragraph, 72, 100, "To korte linjer");
        say(paragraph, 72, 130, "i ett avsnitt.");
        PDStructureElement list = in(document, "L");
        PDStructureElement outer = in(list, "LI");
        say(in(outer, "Lbl"), 72, 150, "•");
        PDStructureElement body = in(outer, "LBody");
        say(in(body, "P"), 90, 150, "Ytre punkt");
        PDStructureElement inner = in(in(body, "L"), "LI");
        say(in(inner, "Lbl"), 90, 170, "o");
        say(in(inner, "LBody"), 108, 170, "Indre punkt");
        PDStructureElement row = in(in(document, "Table"), "TR");
        say(in(row, "TH"), 72, 200, "Utvalg");
        say(in(row, "TD"), 120, 200, "Saksnr");
        assertThat(PdfShown.of(maker).blocks())
                .containsExactly(
                        "heading 1: Svar fra kommunen",
                        "heading 2: Innledning",
                        "paragraph: To korte linjer / i ett avsnitt.",
                        "item 1 [•]: Ytre punkt",
                        "item 2 [o]: Indre punkt",
                        "cell: Utvalg",
                        "cell: Saksnr");
    }

    @Test
    void typedNumbersAreItemsAndListsStandUnderThem() {
        PDStructureElement document = in(root, "Document");
        say(in(document, "P"), 72, 60, "1. Hva vil kommunen?");
        say(in(document, "P"), 72, 80, "A. Bygge");
        PDStructureElement item = in(in(document, "L"), "LI");
        say(in(item, "Lbl"), 108, 100, "•");
        say(in(item, "LBody"), 126, 100, "Ny skole");
        say(in(document, "P"), 72, 120, "B. Rive");
        say(in(document, "P"), 72, 140, "Kommunen fikk");
        say(in(document, "P"), 72, 160, "3. plass i fjor.");
        say(in(document, "P"), 72, 180, "K. Lie la saken fram.");
        assertThat(PdfShown.of(maker).blocks())
                .containsExactly(
                        "item 1 [1.]: Hva vil kommunen?",
                        "item 1 [A.]: Bygge",
                        "item 2 [•]: Ny skole",
                        "item 1 [B.]: Rive",
                        "paragraph: Kommunen fikk",
                        "paragraph: 3. plass i fjor.",
                        "paragraph: K. Lie la saken fram.");
    }

    @Test
    void aParagraphOverThePageWithAFootnoteUnderIt() {
        PDStructureElement document = in(root, "Document");
        PDStructureElement paragraph = in(document, "P");
        say(paragraph, 72, 700, "Et avsnitt som begynner her");
        say(in(paragraph, "Note"), 72, 780, "En fotnote nederst på siden.");
        maker.newPage();
        next = 0;
        say(paragraph, 72, 80, "og slutter der.");
        assertThat(PdfShown.of(maker).blocks())
                .containsExactly(
                        "footnote: En fotnote nederst på siden.",
                        "paragraph: Et avsnitt som begynner her / og slutter der.");
    }

    @Test
    void artifactsAreFurniture() {
        say(in(in(root, "Document"), "P"), 72, 100, "Det som blir sagt.");
        maker.raw(o -> o.beginMarkedContent(COSName.ARTIFACT));
        maker.text(72, 40, "Topptekst").raw(PDPageContentStream::endMarkedContent);
        PdfShown shown = PdfShown.of(maker);
        assertThat(shown.blocks()).containsExactly("paragraph: Det som blir sagt.");
        assertThat(shown.furniture()).containsExactly("Topptekst");
    }

    @Test
    void aTreeThatKnowsLittleIsNotUsed() {
        say(in(in(root, "Document"), "H1"), 72, 100, "Kort.");
        maker.lines(
                72, 130, "Nesten alt i denne filen står utenfor treet,", "så det ses bort fra.");
        assertThat(PdfShown.of(maker).blocks()).startsWith("paragraph: Kort.");
    }

    @Test
    void aTreeThatHoldsItself() {
        PDStructureElement document = in(root, "Document");
        say(in(document, "P"), 72, 100, "Treet går i ring.");
        document.appendKid(document);
        assertThat(PdfShown.of(maker).blocks()).containsExactly("paragraph: Treet går i ring.");
    }
}
