package no.samsvar.app.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.people.Invitations.Offer;
import no.samsvar.app.register.Body;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form of an invitation, as it was written.
 *
 * @param body as a body's label, its name where no other has it, or its id
 * @param from first day, as yyyy-mm-dd, or empty
 * @param to last day, likewise
 */
public record InviteForm(
        String email,
        String role,
        String body,
        String region,
        String round,
        String from,
        String to) {
    static final InviteForm EMPTY = new InviteForm("", "", "", "", "", "", "");

    /** What the form asks for, or the key of what is wrong with it. */
    record Read(@Nullable Offer offer, @Nullable String error) {}

    Read read(List<Body> bodies, List<String> regions, List<UUID> rounds) {
        String address = email.strip();
        if (!isAddress(address)) {
            return wrong("welcome.noEmail");
        }
        Role wanted =
                grantable().stream().filter(r -> r.key().equals(role)).findFirst().orElse(null);
        if (wanted == null) {
            return wrong("invite.noRole");
        }
        String forBody = null;
        String forRegion = null;
        switch (wanted.reach()) {
            case NATION -> {}
            case REGION -> {
                if (!regions.contains(region)) {
                    return wrong("invite.noRegion");
                }
                forRegion = region;
            }
            case BODY -> {
                forBody = find(bodies, body.strip()).map(Body::id).orElse(null);
                if (forBody == null) {
                    return wrong("invite.noBody");
                }
            }
        }
        UUID forRound = null;
        if (!round.isBlank()) {
            forRound =
                    rounds.stream()
                            .filter(r -> r.toString().equals(round))
                            .findFirst()
                            .orElse(null);
            if (forRound == null) {
                return wrong("invite.noRound");
            }
        }
        try {
            Instant first = day(from, 0);
            Instant end = day(to, 1);
            if (first != null && end != null && !end.isAfter(first)) {
                return wrong("invite.order");
            }
            return new Read(
                    new Offer(address, List.of(wanted), forRound, forBody, forRegion, first, end),
                    null);
        } catch (DateTimeParseException e) {
            return wrong("invite.noDay");
        }
    }

    /** Those that a person can be given. */
    static List<Role> grantable() {
        return List.of(
                Role.CASE_OFFICER,
                Role.ELECTED_REPRESENTATIVE,
                Role.REGIONAL_ADVISER,
                Role.COMMITTEE_MEMBER,
                Role.NATIONAL_EDITOR,
                Role.BOARD_MEMBER,
                Role.AUDITOR,
                Role.ADMINISTRATOR);
    }

    static boolean isAddress(String text) {
        return text.strip().matches("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+");
    }

    /** What a body is chosen by: its name, and its number where it has one. */
    static String label(Body body) {
        return body.number() == null ? body.name() : body.name() + " (" + body.number() + ")";
    }

    private static Optional<Body> find(List<Body> bodies, String written) {
        List<Body> labelled =
                bodies.stream()
                        .filter(b -> label(b).equals(written) || b.id().equals(written))
                        .toList();
        List<Body> named =
                bodies.stream()
                        .filter(b ->
                                b.name()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(written.toLowerCase(Locale.ROOT)))
                        .toList();
        List<Body> found = labelled.isEmpty() ? named : labelled;
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static @Nullable Instant day(String written, int plus) {
        return written.isBlank()
                ? null
                : LocalDate.parse(written.strip())
                        .plusDays(plus)
                        .atStartOfDay(Texts.ZONE)
                        .toInstant();
    }

    private static Read wrong(String key) {
        return new Read(null, key);
    }
}
