package no.samsvar.engine.recognise;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Respondent.Kind;
import no.samsvar.engine.text.Span;

/** Whose a mail or web address is. */
final class Addresses {
    /** What stands before a host; the host itself is bounded, so that no text makes it slow. */
    private static final List<String> BEFORE = List.of("@", "www.", "://");

    private static final Pattern HOST =
            Pattern.compile("[a-z0-9æøåA-ZÆØÅ-]{1,60}(?:\\.[a-z0-9æøåA-ZÆØÅ-]{1,60}){1,5}");
    private static final Pattern MUNICIPAL =
            Pattern.compile("(?:.*\\.)?([^.]+)\\.(?:kommune|herad)\\.no");
    private static final Pattern COUNTY =
            Pattern.compile("(?:.*\\.)?([^.]+?)-?(?:fylkeskommune|fylke|fk)\\.no");

    private final Register register;

    Addresses(Register register) {
        this.register = register;
    }

    /** The owners of the host of an address as an e-mail shows it; empty where none is known. */
    List<Respondent> ofSender(String sender) {
        return hosts(sender).stream()
                .map(host -> of(host.in(sender)))
                .filter(owners -> !owners.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Where hosts of mail and web addresses stand, in order. */
    static List<Span> hosts(String text) {
        SortedSet<Span> hosts = new TreeSet<>();
        Matcher host = HOST.matcher(text);
        for (String before : BEFORE) {
            for (int at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
                if (host.region(at + before.length(), text.length()).lookingAt()) {
                    hosts.add(Span.of(host.start(), host.end()));
                }
            }
        }
        return List.copyOf(hosts);
    }

    /**
     * @param host such as {@code post.bergen.kommune.no}
     */
    List<Respondent> of(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        List<Respondent> known =
                register.all().stream()
                        .filter(r -> r.domains().stream().anyMatch(d -> isIn(name, d)))
                        .toList();
        if (!known.isEmpty()) {
            return known;
        }
        Matcher municipal = MUNICIPAL.matcher(name);
        if (municipal.matches()) {
            return named(municipal.group(1), Kind.MUNICIPALITY);
        }
        Matcher county = COUNTY.matcher(name);
        return county.matches() ? named(county.group(1), Kind.COUNTY_MUNICIPALITY) : List.of();
    }

    private static boolean isIn(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private List<Respondent> named(String label, Kind kind) {
        List<Respondent> owners = ofKind(register.named(label), kind);
        // "sande-mr": the county's letters after the name, where several had it
        return owners.isEmpty() && label.matches(".+-[a-z]{2}")
                ? ofKind(register.named(label.substring(0, label.length() - 3)), kind)
                : owners;
    }

    private static List<Respondent> ofKind(List<Respondent> some, Kind kind) {
        return some.stream().filter(r -> r.is(kind)).toList();
    }
}
