package no.samsvar.engine.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samsvar.engine.round.Figures;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;

/**
 * Figures about those invited: from the file that a person pointed out, else from the folder's
 * {@code figures.csv}.
 *
 * @param sum of the file, so that a result tells which figures it was made with; empty where there
 *     is no file
 * @param problems of its rows
 */
record GivenFigures(Figures figures, String sum, List<Problem> problems) {
    static final GivenFigures NONE = new GivenFigures(Figures.NONE, "", List.of());

    /**
     * @throws IOException where the file cannot be read
     */
    static GivenFigures of(RoundFolder folder, Options options, Register invited)
            throws IOException {
        Path named = options.figures();
        Path file = named == null ? folder.figures() : named;
        if (file == null) {
            return NONE;
        }
        byte[] bytes = Files.readAllBytes(file);
        String name = named == null ? folder.pathOf(file) : String.valueOf(file.getFileName());
        Partial<Figures> read = Figures.parse(bytes, name, invited);
        return new GivenFigures(read.value(), DocumentId.sha256(bytes), read.problems());
    }
}
