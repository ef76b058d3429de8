package no.samsvar.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Whatever went wrong, in words that say what to do. Nothing of the inside is shown. */
@Controller
class Errors implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private final Pages pages;

    Errors(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (status == null) {
            status = HttpStatus.NOT_FOUND; // asked for by itself
        }
        if (thrown instanceof Throwable cause && hasTooLarge(cause)) {
            status = HttpStatus.CONTENT_TOO_LARGE;
        }
        pages.write(page(status, thrown), request, response);
    }

    private static Html page(HttpStatus status, Object thrown) {
        if (status == HttpStatus.NOT_FOUND) {
            return Problem.page("missing", status, null);
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return Problem.page("too-large", status, null);
        }
        if (status.is4xxClientError()) {
            return Problem.page("request", status, null);
        }
        String number = UUID.randomUUID().toString();
        LOG.error("error {}", number, thrown instanceof Throwable cause ? cause : null);
        return Problem.page("ours", status, number);
    }

    private static boolean hasTooLarge(Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof MaxUploadSizeExceededException) {
                return true;
            }
        }
        return false;
    }
}
