package no.samsvar.app.people;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import no.samsvar.app.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every request passes here before anything else sees it: its route is found, the place it is
 * about, and {@link Access} is asked. What was asked for, and what was answered, is logged.
 */
@Component
class Gate implements AuthorizationManager<RequestAuthorizationContext> {
    private static final AuthorizationDecision OPEN = new AuthorizationDecision(true);
    private static final AuthorizationDecision CLOSED = new AuthorizationDecision(false);
    private final RequestMappingHandlerMapping routes;
    private final Visitors visitors;
    private final Places places;
    private final AuditLog log;

    Gate(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
            Visitors visitors,
            Places places,
            AuditLog log) {
        this.routes = routes;
        this.visitors = visitors;
        this.places = places;
        this.log = log;
    }

    /** Every route there is. */
    RequestMappingHandlerMapping routes() {
        return routes;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        if (request.getDispatcherType() == DispatcherType.ERROR
                || request.getRequestURI().startsWith("/static/")) {
            return OPEN;
        }
        HandlerMethod route;
        try {
            HandlerExecutionChain chain = routes.getHandler(request);
            if (chain == null) {
                return OPEN; // there is nothing there: the answer is 404
            }
            route = (HandlerMethod) chain.getHandler();
        } catch (HttpRequestMethodNotSupportedException e) {
            return OPEN; // likewise, 405
        } catch (Exception e) {
            return CLOSED;
        }
        Needs needs = route.getMethodAnnotation(Needs.class);
        return needs != null && allows(request, needs.value()) ? OPEN : CLOSED;
    }

    private boolean allows(HttpServletRequest request, Action action) {
        Map<String, String> names = names(request);
        Visitor visitor = visitors.of(request);
        Optional<Place> place = places.find(names);
        boolean allowed = place.isPresent() && Access.allows(visitor, action, place.get());
        place.ifPresent(found -> request.setAttribute(Place.class.getName(), found));
        if (allowed) {
            request.setAttribute(WhoIsHere.ALLOWED, place.get());
        }
        boolean again = action == Action.FOLLOW_DEBATE && allowed; // the page is in the log
        if (action != Action.SEE_OPEN_PAGES && !again) {
            log.add(
                    visitor.id(),
                    action.key(),
                    allowed ? "allowed" : "refused",
                    request.getMethod()
                            + " "
                            + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                            + " "
                            + new TreeMap<>(names));
        }
        return allowed;
    }

    @SuppressWarnings("unchecked") // what the mapping puts there
    private static Map<String, String> names(HttpServletRequest request) {
        Object names = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Map<String, String> all =
                names == null ? new TreeMap<>() : new TreeMap<>((Map<String, String>) names);
        all.keySet().removeIf(name -> name.equals("token")); // a secret stays out of the log
        return all;
    }
}
