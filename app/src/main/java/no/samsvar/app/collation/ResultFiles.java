package no.samsvar.app.collation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samsvar.app.web.Attachment;

/**
 * The files of one result, as the engine wrote them.
 *
 * <p>The engine's pages hold their own style and script, and say in their head by which hashes they
 * are known. The same hashes are told in the answer's head, in place of the policy of all other
 * pages, and the page is put into a sandbox: whatever it did, it would be a stranger here, without
 * the visitor's session.
 */
final class ResultFiles {
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html;charset=UTF-8",
                    "txt", "text/plain;charset=UTF-8",
                    "csv", "text/csv;charset=UTF-8",
                    "json", "application/json",
                    "yaml", "text/plain;charset=UTF-8",
                    "docx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** Called after what was collated; the others are known by the names they have. */
    private static final Set<String> OWN_NAMES = Set.of("docx", "xlsx", "csv");

    /** What people open most stands first. */
    private static final List<String> FIRST =
            List.of("statements.xlsx", "report.docx", "report.html");

    private static final String SUMS = "SHA256SUMS";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ ()-]*");
    private static final Pattern HASHES =
            Pattern.compile(
                    "http-equiv=\"Content-Security-Policy\" content=\"[^\"]*?style-src"
                            + " (?:'|&#39;)(sha256-[A-Za-z0-9+/=]+)(?:'|&#39;); script-src"
                            + " (?:'|&#39;)(none|sha256-[A-Za-z0-9+/=]+)(?:'|&#39;)");
    private static final int HEAD = 2_000;
    private final Path folder;

    ResultFiles(Path folder) {
        this.folder = folder;
    }

    /** A file directly in the folder. */
    record Top(String name, long size) {}

    /** Those that people open: the report first, then by name. */
    List<Top> top() throws IOException {
        List<Top> files = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.sorted().toList()) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(new Top(String.valueOf(file.getFileName()), Files.size(file)));
                }
            }
        }
        files.sort(
                Comparator.comparing((Top file) -> -FIRST.indexOf(file.name()))
                        .thenComparing(Top::name));
        return files;
    }

    /**
     * @param path below the folder, with {@code /} between parts
     * @param name what papers and tables are called in the reader's own folder, without an ending
     * @return false where there is no such file; then nothing was written
     */
    boolean give(String path, String name, HttpServletResponse response) throws IOException {
        Path file = folder;
        for (String part : path.split("/", -1)) {
            if (!NAME.matcher(part).matches()) {
                return false;
            }
            file = file.resolve(part);
        }
        String here = String.valueOf(file.getFileName());
        String ending = here.substring(here.lastIndexOf('.') + 1);
        String type = here.equals(SUMS) ? "text/plain;charset=UTF-8" : TYPES.get(ending);
        if (type == null
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !file.toRealPath().startsWith(folder.toRealPath())) {
            return false;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        if (ending.equals("html")) {
            response.setHeader("Content-Security-Policy", policy(file));
        } else if (!type.startsWith("text/plain")) {
            boolean own = OWN_NAMES.contains(ending);
            response.setHeader(
                    Attachment.HEADER, Attachment.named(own ? name + "." + ending : here));
        }
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
        return true;
    }

    /** Where the page tells no hashes, it gets neither style nor script. */
    private static String policy(Path page) throws IOException {
        String head;
        try (var in = Files.newInputStream(page)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
        Matcher hashes = HASHES.matcher(head);
        boolean told = hashes.find();
        return "default-src 'none'; style-src '"
                + (told ? hashes.group(1) : "none")
                + "'; script-src '"
                + (told ? hashes.group(2) : "none")
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                + " sandbox allow-scripts allow-downloads allow-modals";
    }

    /**
     * All of them as one file.
     *
     * @param name of that file
     */
    void zip(String name, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(Attachment.HEADER, Attachment.named(name));
        try (OutputStream out = response.getOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted().toList()) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    String entry = folder.relativize(file).toString().replace('\\', '/');
                    zip.putNextEntry(new ZipEntry(entry));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        }
    }
}
