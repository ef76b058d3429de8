package no.samsvar.app.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Where a browser goes after it has sent something, so that loading again sends nothing. */
public final class Redirect {
    private Redirect() {}

    /**
     * @param path of ours
     */
    public static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
