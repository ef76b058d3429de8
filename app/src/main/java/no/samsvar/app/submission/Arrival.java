package no.samsvar.app.submission;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes when a request began to arrive, before its body is read: what began in time is in time. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Arrival extends OncePerRequestFilter {
    private static final String ATTRIBUTE = Arrival.class.getName();
    private final Clock clock;

    Arrival(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, clock.instant().truncatedTo(ChronoUnit.MICROS));
        chain.doFilter(request, response);
    }

    static Instant of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Instant began) {
            return began;
        }
        throw new IllegalStateException("the filter has not seen this request");
    }
}
