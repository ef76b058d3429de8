package no.samsvar.engine.read;

import java.util.List;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.SourceText;

/**
 * Reads one kind of file. An implementation never throws for what a file contains: it returns what
 * could be read and says what could not. Work is taken from the budget as it is done.
 */
interface Format {
    /**
     * @return one text; several for an e-mail (its body first); none where nothing could be read,
     *     and then at least one problem
     */
    Partial<List<SourceText>> read(RawFile file, Budget budget);
}
