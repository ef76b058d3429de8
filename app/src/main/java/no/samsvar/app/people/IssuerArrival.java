package no.samsvar.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.people.Invitations.Invitation;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Somebody comes back from an issuer: known, invited, or neither. */
@Component
class IssuerArrival {
    private static final String INVITATION = "invitation";
    private final Identities identities;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Visitors visitors;
    private final SignInSteps steps;
    private final Pages pages;
    private final AuditLog log;

    IssuerArrival(
            Identities identities,
            Accounts accounts,
            Invitations invitations,
            Visitors visitors,
            SignInSteps steps,
            Pages pages,
            AuditLog log) {
        this.identities = identities;
        this.accounts = accounts;
        this.invitations = invitations;
        this.visitors = visitors;
        this.steps = steps;
        this.pages = pages;
        this.log = log;
    }

    /** Keeps what is to happen on the way back; of an invitation its id alone. */
    static void expect(HttpServletRequest request, @Nullable UUID invitation, String next) {
        request.getSession()
                .setAttribute(INVITATION, invitation == null ? null : invitation.toString());
        SignInSteps.next(request, next);
    }

    void arrived(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        OidcUser user = (OidcUser) Objects.requireNonNull(who.getPrincipal());
        String issuer = Objects.requireNonNull(user.getIdToken().getIssuer()).toString();
        String subject = subject(user);
        Invitation invitation = invitation(request);
        UUID person = identities.person(issuer, subject).orElse(null);
        if (person != null) {
            if (invitation != null) {
                invitations.accept(invitation, person);
            }
        } else if (invitation == null || invitation.email() == null) {
            refuse("uninvited", "not invited", request, response);
            return;
        } else {
            UUID here = visitors.of(request).person();
            UUID known = accounts.byEmail(invitation.email()).orElse(null);
            if (known != null && !known.equals(here)) {
                refuse("known-address", "the address is known", request, response);
                return;
            }
            if (known == null) {
                person =
                        identities.takeUp(
                                invitation, issuer, subject, name(user), invitation.email());
            } else {
                identities.takeUp(invitation, issuer, subject, known);
                person = known;
            }
        }
        String next = steps.whole(request, response, person, "issuer");
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", next);
    }

    void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String code =
                why instanceof OAuth2AuthenticationException known
                        ? known.getError().getErrorCode()
                        : why.getClass().getSimpleName();
        refuse("sign-in-failed", code, request, response);
    }

    private void refuse(
            String problem, String why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        log.add("nobody", "sign-in", "refused", why);
        pages.write(Problem.page(problem, HttpStatus.FORBIDDEN, null), request, response);
    }

    private @Nullable Invitation invitation(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object id = session.getAttribute(INVITATION);
        session.removeAttribute(INVITATION);
        return id instanceof String text
                ? invitations.open(UUID.fromString(text)).orElse(null)
                : null;
    }

    private static String name(OidcUser user) {
        for (String claim : new String[] {"name", "preferred_username", "given_name"}) {
            String name = user.getIdToken().getClaimAsString(claim);
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        return subject(user);
    }

    /** OpenID Connect lets no token be without. */
    private static String subject(OidcUser user) {
        return Objects.requireNonNull(user.getIdToken().getSubject());
    }
}
