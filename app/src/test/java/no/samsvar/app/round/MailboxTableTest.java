package no.samsvar.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.samsvar.app.round.MailboxTable.Fault;
import org.junit.jupiter.api.Test;

/** A table that somebody made is read as it was meant, or the mistake is told with its line. */
class MailboxTableTest {
    private static final List<InvitedBody> INVITED =
            List.of(
                    body("7101", "Storvatn"),
                    body("0715", "Åsbygda"),
                    body("7110", "Brekka"),
                    body("7209", "Brekka"));

    @Test
    void byNumberByNameAndWithAZeroThatASpreadsheetTookAway() {
        MailboxTable table = read("Kommunenr;Navn;E-post\n7101;;a@b.no\n715;;c@d.no\n;Storvatn;\n");
        assertThat(table.faults()).isEmpty();
        assertThat(table.mailboxes())
                .containsEntry("7101", "a@b.no")
                .containsEntry("0715", "c@d.no");
    }

    @Test
    void windows1252IsReadAndSaid() {
        byte[] bytes = "navn,e-post\nÅsbygda,post@a.no\n".getBytes(Charset.forName("windows-1252"));
        MailboxTable table = MailboxTable.read(bytes, INVITED);
        assertThat(table.mailboxes()).containsExactly(java.util.Map.entry("0715", "post@a.no"));
        assertThat(table.guessed()).isEqualTo("windows-1252");
    }

    @Test
    void wrongColumnsAreNamed() {
        assertThat(read("by;telefon\nx;y\n").faults())
                .containsExactly(Fault.of("mailboxes.fault.columns", "by · telefon"));
    }

    @Test
    void eachMistakeHasItsLine() {
        MailboxTable table =
                read(
                        "navn;e-post\nBrekka;a@b.no\nStorvatn;ingen\nStorvatn;a@b.no\nStorvatn;c@d.no\n");
        assertThat(table.faults())
                .containsExactly(
                        Fault.of("mailboxes.fault.unknown", 2, "Brekka"),
                        Fault.of("mailboxes.fault.address", 3, "ingen"),
                        Fault.of("mailboxes.fault.twice", 5, "Storvatn"));
    }

    @Test
    void aWorkbookAnEmptyFileAndABrokenOneSaySo() {
        assertThat(read("PK\3\4\0\0").faults())
                .containsExactly(Fault.of("mailboxes.fault.notText"));
        assertThat(read("").faults()).containsExactly(Fault.of("mailboxes.fault.empty"));
        assertThat(read("navn;e-post\n\"Stor").faults())
                .extracting(Fault::text)
                .containsExactly("mailboxes.fault.quotes");
    }

    private static MailboxTable read(String text) {
        return MailboxTable.read(text.getBytes(StandardCharsets.UTF_8), INVITED);
    }

    private static InvitedBody body(String number, String name) {
        return new InvitedBody(
                number,
                name,
                "municipality",
                number,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                false,
                false,
                null);
    }
}
