package no.samsvar.app.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.springframework.http.ContentDisposition;

/** How a file that is downloaded is called. */
public final class Attachment {
    public static final String HEADER = "Content-Disposition";

    private Attachment() {}

    /**
     * What the header says.
     *
     * @param name as people should see it in their folder; what no file can be called is left out
     */
    public static String named(String name) {
        String safe =
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]", "")
                        .strip();
        return ContentDisposition.attachment()
                .filename(safe, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
