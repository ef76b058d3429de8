package no.samsvar.engine.read;

import java.util.List;
import java.util.stream.Stream;

/** Files that are out to do harm, all made here, none of them kept. */
final class HostileFiles {
    private HostileFiles() {}

    static List<Hostile> all() {
        return Stream.of(
                        HostileTexts.all(),
                        HostileMarkup.all(),
                        HostileZips.all(),
                        HostileOffice.all(),
                        HostilePdfs.all(),
                        HostileMails.all())
                .flatMap(List::stream)
                .toList();
    }
}
