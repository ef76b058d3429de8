package no.samsvar.app.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.round.Csv;
import no.samsvar.engine.round.RegisterException;
import no.samsvar.engine.text.Partial;
import org.jspecify.annotations.Nullable;

/**
 * Mailboxes of bodies, read from a table that somebody made.
 *
 * @param mailboxes by the body's id
 * @param faults what stands in the way: then nothing is used
 * @param guessed the encoding that was guessed, or empty
 */
record MailboxTable(Map<String, String> mailboxes, List<Fault> faults, String guessed) {
    private static final Set<String> NUMBER =
            Set.of("number", "nummer", "nr", "kommunenummer", "kommunenr", "knr", "id");
    private static final Set<String> NAME =
            Set.of("name", "namn", "navn", "kommune", "kommunenavn");
    private static final Set<String> MAILBOX =
            Set.of("mailbox", "e-post", "epost", "e-mail", "email", "postmottak", "postkasse");

    /**
     * What is wrong in which line.
     *
     * @param text key of what to do
     */
    record Fault(String text, List<Object> arguments) {
        static Fault of(String text, Object... arguments) {
            return new Fault(text, List.of(arguments));
        }
    }

    static MailboxTable read(byte[] bytes, List<InvitedBody> invited) {
        Partial<String> text = Csv.decode(bytes, "");
        String guessed =
                text.problems().isEmpty()
                        ? ""
                        : text.problems().getFirst().args().getOrDefault("encoding", "");
        Map<String, String> mailboxes = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        if (text.value().indexOf('\0') >= 0) {
            faults.add(Fault.of("mailboxes.fault.notText"));
        } else {
            try {
                fill(Csv.rows(text.value()), invited, mailboxes, faults);
            } catch (RegisterException e) {
                faults.add(Fault.of("mailboxes.fault.quotes", String.valueOf(e.getMessage())));
            }
        }
        return new MailboxTable(mailboxes, faults, guessed);
    }

    private static void fill(
            List<Csv.Row> rows,
            List<InvitedBody> invited,
            Map<String, String> mailboxes,
            List<Fault> faults) {
        if (rows.isEmpty()) {
            faults.add(Fault.of("mailboxes.fault.empty"));
            return;
        }
        List<String> head = rows.getFirst().fields();
        int number = column(head, NUMBER);
        int name = column(head, NAME);
        int mailbox = column(head, MAILBOX);
        if (mailbox < 0 || (number < 0 && name < 0)) {
            faults.add(Fault.of("mailboxes.fault.columns", String.join(" · ", head)));
            return;
        }
        for (Csv.Row row : rows.subList(1, rows.size())) {
            String address = field(row, mailbox);
            InvitedBody body = body(field(row, number), field(row, name), invited);
            if (address.isEmpty()) {
                continue;
            }
            if (body == null) {
                String who = (field(row, number) + " " + field(row, name)).strip();
                faults.add(Fault.of("mailboxes.fault.unknown", row.line(), who));
            } else if (!isMailbox(address)) {
                faults.add(Fault.of("mailboxes.fault.address", row.line(), address));
            } else if (mailboxes.put(body.id(), address) != null) {
                faults.add(Fault.of("mailboxes.fault.twice", row.line(), body.name()));
            }
        }
    }

    static boolean isMailbox(String address) {
        return address.length() <= 254
                && address.matches("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+");
    }

    /** Spreadsheets take the leading zero away from a number; it is put back. */
    private static @Nullable InvitedBody body(
            String number, String name, List<InvitedBody> invited) {
        String full = number.matches("\\d{3}") || number.matches("\\d") ? "0" + number : number;
        for (InvitedBody one : invited) {
            if (!full.isEmpty() && (full.equals(one.number()) || full.equals(one.id()))) {
                return one;
            }
        }
        List<InvitedBody> named =
                invited.stream()
                        .filter(b -> !name.isEmpty() && plain(b.name()).equals(plain(name)))
                        .toList();
        return number.isEmpty() && named.size() == 1 ? named.getFirst() : null;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll(" kommune$", "").strip();
    }

    private static int column(List<String> head, Set<String> names) {
        for (int i = 0; i < head.size(); i++) {
            if (names.contains(head.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static String field(Csv.Row row, int column) {
        return column < 0 || column >= row.fields().size() ? "" : row.fields().get(column);
    }
}
