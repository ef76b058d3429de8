package no.samsvar.app.submission;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** Where to go on, after something was done. */
final class Redirect {
    private Redirect() {}

    static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }

    /** Where everything of a body in a round lies. */
    static String base(UUID round, String body) {
        return "/rounds/" + round + "/bodies/" + UriUtils.encodePathSegment(body, "UTF-8");
    }

    static String page(UUID round, String body) {
        return base(round, body) + "/submission";
    }
}
