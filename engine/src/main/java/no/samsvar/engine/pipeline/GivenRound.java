package no.samsvar.engine.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.RoundFile;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;

/**
 * What a folder's own files say of its round: {@code round.yaml}, and the list of those invited.
 *
 * @param round as its file says, or {@link Round#unknown()}
 * @param register those invited
 * @param problems of the list, such as an encoding that had to be guessed
 */
record GivenRound(Round round, Register register, List<Problem> problems) {

    /**
     * @throws IOException where a file cannot be read
     */
    static GivenRound of(RoundFolder folder) throws IOException {
        Path file = folder.roundFile();
        Round round =
                file == null
                        ? Round.unknown()
                        : RoundFile.parse(
                                new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        Partial<Register> register = register(folder, round.respondents());
        return new GivenRound(
                round,
                register.value().inCounties(round.respondents().counties()),
                register.problems());
    }

    private static Partial<Register> register(RoundFolder folder, Round.Invited invited)
            throws IOException {
        String csv = invited.csv();
        return csv == null
                ? Partial.of(Register.bundled())
                : Register.parse(Files.readAllBytes(folder.root().resolve(csv)), csv);
    }
}
