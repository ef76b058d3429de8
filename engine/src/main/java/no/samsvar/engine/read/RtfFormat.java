package no.samsvar.engine.read;

import java.util.List;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;

/** Rich Text Format, as word processors write it. Nothing embedded is opened. */
final class RtfFormat implements Format {
    @Override
    public Partial<List<SourceText>> read(RawFile file, Budget budget) {
        Draft draft = new Draft(file, "rtf", budget);
        RtfText text = new RtfText(file.bytes(), draft);
        draft.attempt(() -> {
            if (!text.read()) {
                draft.problem(Problem.Code.DAMAGED);
            }
        });
        draft.attempt(text::finish);
        return draft.finish();
    }
}
