package no.samsvar.app.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;

/**
 * Random strings that are planted where only some may see them, and looked for in all that others
 * get: pages and downloads (Office files unpacked, PDF read), log files, temporary files.
 *
 * <p>{@link #plant} gives a string to be put somewhere and says who may see it; {@link #crawl}
 * walks as somebody through the given addresses and every link found there; {@link #found} says
 * what was seen by whom who may not, {@link #seen} what was seen by those who may, so that a test
 * can show that it looks. Several may be walked as at once.
 */
final class Canaries {
    /** Six letters, so that its base64 begins that of every string that begins with it. */
    private static final String START = "kanari";

    private static final int DEEPEST = 4;
    private final Map<String, Predicate<String>> planted = new LinkedHashMap<>();
    private final Set<String> found = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Set<String> seen = Collections.synchronizedSet(new LinkedHashSet<>());
    private final AtomicInteger looked = new AtomicInteger();

    /**
     * @param may whether somebody with this key (a role's, or {@code stranger}) may see it
     */
    String plant(Predicate<String> may) {
        String canary =
                START + Invitations.token().replaceAll("[^A-Za-z0-9]", "x").substring(0, 20);
        planted.put(canary, may);
        return canary;
    }

    /** How many strings are planted. */
    int size() {
        return planted.size();
    }

    /** Answers and files that have been looked through. */
    int looked() {
        return looked.get();
    }

    Set<String> found() {
        return found;
    }

    Set<String> seen() {
        return seen;
    }

    /**
     * As this one through these addresses, and through every link of ours from there that is to be
     * followed.
     */
    void crawl(String key, HttpVisitor browser, List<String> starts, Predicate<String> follow) {
        Set<String> known = new LinkedHashSet<>(starts);
        Deque<String> left = new ArrayDeque<>(known);
        Map<String, Integer> depth = new LinkedHashMap<>();
        while (!left.isEmpty()) {
            String path = left.poll();
            Answer answer = browser.get(path);
            if (answer.status() >= 500) {
                throw new AssertionError(answer.status() + " as " + key + " from " + path);
            }
            look(key, "GET " + path, answer.content());
            answer.headers()
                    .map()
                    .forEach((name, values) ->
                            look(
                                    key,
                                    "header " + name + " of " + path,
                                    values.toString().getBytes(StandardCharsets.UTF_8)));
            int next = depth.getOrDefault(path, 0) + 1;
            if (next > DEEPEST || answer.status() >= 400) {
                continue; // a refusal leads nowhere but where every page does
            }
            for (String link : links(answer)) {
                if (follow.test(link) && known.add(link)) {
                    depth.put(link, next);
                    left.add(link);
                }
            }
        }
    }

    /** Files that nobody of the application's users should read, which must therefore hold none. */
    void files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            if (Files.isReadable(file) && Files.size(file) < 50_000_000) {
                look("files", file.toString(), Files.readAllBytes(file));
            }
        }
    }

    /** Where a page leads to, of what is ours. */
    static List<String> links(Answer answer) {
        List<String> links = new ArrayList<>();
        if (answer.location().startsWith("/")) {
            links.add(answer.location());
        }
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            for (Element link : answer.page().select("a[href^=/], img[src^=/], iframe[src^=/]")) {
                String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                int fragment = to.indexOf('#');
                String path = fragment < 0 ? to : to.substring(0, fragment);
                if (!path.startsWith("/static/") && !path.startsWith("/oauth2/")) {
                    links.add(path);
                }
            }
        }
        return links;
    }

    private void look(String key, String where, byte[] content) {
        looked.incrementAndGet();
        search(key, where, new String(content, StandardCharsets.UTF_8));
        search(key, where, new String(content, StandardCharsets.UTF_16LE));
        if (content.length > 4 && content[0] == 'P' && content[1] == 'K') {
            unpack(key, where, content);
        } else if (content.length > 4 && content[0] == '%' && content[1] == 'P') {
            try (var document = Loader.loadPDF(content)) {
                search(key, where, new PDFTextStripper().getText(document));
            } catch (IOException e) {
                // no PDF after all: its bytes have been searched
            }
        }
    }

    private void unpack(String key, String where, byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                look(key, where + "!" + entry.getName(), zip.readAllBytes());
            }
        } catch (ZipException e) {
            // no zip after all
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void search(String key, String where, String text) {
        if (!text.contains(START) && !text.contains(base64(START))) {
            return; // as nearly always: one look for what all of them begin with
        }
        for (Map.Entry<String, Predicate<String>> one : planted.entrySet()) {
            String canary = one.getKey();
            if (text.contains(canary) || text.contains(base64(canary))) {
                (one.getValue().test(key) ? seen : found)
                        .add(canary + " as " + key + " in " + where);
            }
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
