package no.samsvar.engine.read;

import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/** Word documents and templates in Office Open XML. Macros are not looked at. */
final class DocxFormat implements Format {
    @Override
    public Partial<List<SourceText>> read(RawFile file, Budget budget) {
        Draft draft = new Draft(file, "docx", budget);
        if (Ole.isEncryptedPackage(file.bytes())) {
            draft.problem(Problem.Code.ENCRYPTED);
            return draft.finish();
        }
        Opc opc = new Opc(file.bytes(), budget);
        draft.attempt(() -> draft.metadata(opc.metadata()));
        draft.attempt(() -> read(opc, draft));
        if (opc.zip().damaged()) {
            draft.problem(Problem.Code.DAMAGED);
        }
        return draft.finish();
    }

    private static void read(Opc opc, Draft draft) throws Exception {
        String main = opc.main("word/document.xml");
        DocxStyles styles = new DocxStyles();
        DocxNumbering numbering = new DocxNumbering();
        draft.attempt(() -> opc.scan(opc.byType(main, "styles"), styles));
        draft.attempt(() -> opc.scan(opc.byType(main, "numbering"), numbering));
        DocxBody body = new DocxBody(draft, styles, numbering);
        DocxText text = new DocxText(styles, draft, draft.tables(), body);
        draft.attempt(() -> {
            if (!opc.scan(main, text)) {
                draft.problem(Problem.Code.DAMAGED);
            }
        });
        draft.attempt(text::broken);
        draft.attempt(() -> notes(opc, main, styles, draft, body.notes()));
        draft.attempt(() -> headers(opc, main, styles, draft, body.first()));
    }

    private static void notes(
            Opc opc, String main, DocxStyles styles, Draft draft, List<String> keys)
            throws Exception {
        if (keys.isEmpty()) {
            return;
        }
        DocxNotes notes = new DocxNotes();
        for (String type : List.of("footnotes", "endnotes")) {
            DocxText text = new DocxText(styles, draft, new Tables(), notes);
            draft.attempt(() -> opc.scan(opc.byType(main, type), text));
        }
        keys.forEach(key -> draft.note(notes.words(key)));
    }

    private static void headers(
            Opc opc, String main, DocxStyles styles, Draft draft, @Nullable DocxSection first)
            throws Exception {
        if (first == null) {
            return;
        }
        Map<String, Opc.Relation> relations = opc.relations(main);
        for (String id : first.firstPage()) {
            Opc.Relation relation = relations.get(id);
            if (relation != null) {
                DocxText.Sink sink = para -> draft.furniture(para.words);
                DocxText text = new DocxText(styles, draft, new Tables(), sink);
                draft.attempt(() -> opc.scan(relation.target(), text));
            }
        }
    }
}
