package no.samsvar.engine.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that is filled beside its place and then moved there in one step, so that whoever looks
 * finds the old result or the new one and never a part.
 */
final class NewFolder implements AutoCloseable {
    private static final String PART = ".part-";
    private static final String OLD = "-old";

    /** Those that this process is filling. */
    private static final Set<Path> ACTIVE = ConcurrentHashMap.newKeySet();

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Path place;
    private final Path part;

    private NewFolder(Path place, Path part) {
        this.place = place;
        this.part = part;
    }

    /**
     * @throws NotAResultException where the place holds something that this engine did not write
     */
    static NewFolder at(Path out) throws IOException {
        Path place = out.toAbsolutePath().normalize();
        Path parent = place.getParent();
        Path name = place.getFileName();
        if (parent == null || name == null || !isFree(place) && !isResult(place)) {
            throw new NotAResultException(out);
        }
        Files.createDirectories(parent);
        String prefix = "." + name + PART;
        cleanUp(parent, prefix, place);
        Path part =
                parent.resolve(
                        prefix + ProcessHandle.current().pid() + "-" + NEXT.incrementAndGet());
        ACTIVE.add(part);
        Files.createDirectory(part);
        return new NewFolder(place, part);
    }

    Path path() {
        return part;
    }

    /** Also carries over what people have put into the old folder, or edited there. */
    void moveInPlace() throws IOException {
        if (isFree(place)) {
            Files.deleteIfExists(place);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        keepPeoplesWork();
        Path old = part.resolveSibling(part.getFileName() + OLD);
        Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        delete(old);
    }

    private void keepPeoplesWork() throws IOException {
        SortedMap<String, String> known = new TreeMap<>(sums(place));
        for (String path : Sums.paths(place)) {
            boolean listed = path.equals(Sums.NAME) || known.containsKey(path);
            boolean ours =
                    OfficeZip.isOffice(path) ? OfficeSeal.isWhole(place.resolve(path)) : listed;
            if (!ours) {
                Path kept = free(part.resolve(path));
                Files.createDirectories(kept.resolveSibling("."));
                Files.copy(place.resolve(path), kept, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** The path, or the first of "name (2).docx", "name (3).docx" that is not taken. */
    private static Path free(Path wanted) {
        String name = String.valueOf(wanted.getFileName());
        int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
        Path path = wanted;
        for (int i = 2; Files.exists(path); i++) {
            path =
                    wanted.resolveSibling(
                            name.substring(0, dot) + " (" + i + ")" + name.substring(dot));
        }
        return path;
    }

    private static SortedMap<String, String> sums(Path folder) throws IOException {
        return Sums.parse(Files.readString(folder.resolve(Sums.NAME)));
    }

    private static boolean isFree(Path place) throws IOException {
        if (!Files.exists(place)) {
            return true;
        }
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside.findAny().isEmpty();
        }
    }

    private static boolean isResult(Path place) throws IOException {
        return Files.isRegularFile(place.resolve(CollationJson.NAME))
                && Files.isRegularFile(place.resolve(Sums.NAME))
                && sums(place).containsKey(CollationJson.NAME);
    }

    /**
     * Removes what runs that were killed have left; where one was killed between its two moves, the
     * old result is put back first.
     */
    private static void cleanUp(Path parent, String prefix, Path place) throws IOException {
        List<Path> leftovers;
        try (Stream<Path> siblings = Files.list(parent)) {
            leftovers = siblings.filter(s -> isLeftover(s, prefix)).sorted().toList();
        }
        for (Path leftover : leftovers) {
            if (leftover.toString().endsWith(OLD) && isFree(place)) {
                Files.deleteIfExists(place);
                Files.move(leftover, place, StandardCopyOption.ATOMIC_MOVE);
            } else {
                delete(leftover);
            }
        }
    }

    private static boolean isLeftover(Path sibling, String prefix) {
        Matcher name =
                Pattern.compile(Pattern.quote(prefix) + "(\\d{1,10})-\\d+(" + OLD + ")?")
                        .matcher(String.valueOf(sibling.getFileName()));
        if (!name.matches()) {
            return false;
        }
        long process = Long.parseLong(name.group(1));
        return process == ProcessHandle.current().pid()
                ? ACTIVE.stream()
                        .noneMatch(active -> sibling.toString().startsWith(active.toString()))
                : ProcessHandle.of(process).isEmpty();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Removes what was not moved in place. */
    @Override
    public void close() throws IOException {
        ACTIVE.remove(part);
        if (Files.exists(part)) {
            delete(part);
        }
    }
}
