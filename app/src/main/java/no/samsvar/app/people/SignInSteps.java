package no.samsvar.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import no.samsvar.app.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a right password to a person who is signed in; each step says where to go next. */
@Component
class SignInSteps {
    private static final String HALF = "half-signed-in";
    private static final String NEXT = "next";
    private final Accounts accounts;
    private final Visitors visitors;

    SignInSteps(Accounts accounts, Visitors visitors) {
        this.accounts = accounts;
        this.visitors = visitors;
    }

    /** Where to go when all is done. */
    static void next(HttpServletRequest request, String next) {
        request.getSession().setAttribute(NEXT, next);
    }

    /** The password was right; the code is still to come. */
    String half(HttpServletRequest request, @Nullable UUID person, String next) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(HALF, String.valueOf(person));
        next(request, next);
        return person != null && accounts.hasCodes(person) ? "/sign-in/code" : "/sign-in/set-up";
    }

    /** Whose code is still to come, or null. */
    static @Nullable UUID waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HALF) instanceof String person
                ? UUID.fromString(person)
                : null;
    }

    /** Signed in, in the language that the person has chosen. */
    String whole(
            HttpServletRequest request, HttpServletResponse response, UUID person, String how) {
        HttpSession session = request.getSession();
        String next = session.getAttribute(NEXT) instanceof String path ? path : "/";
        session.removeAttribute(HALF);
        session.removeAttribute(NEXT);
        visitors.signIn(request, person, how);
        accounts.language(person)
                .ifPresent(language -> response.addCookie(Languages.remember(language)));
        return next;
    }
}
