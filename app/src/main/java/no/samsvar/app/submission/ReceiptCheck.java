package no.samsvar.app.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import no.samsvar.app.audit.Chain;

/** Checks a receipt without the application: by itself, against files, against the chain. */
public final class ReceiptCheck {
    private final Receipt receipt;
    private final List<Line> lines = new ArrayList<>();

    private ReceiptCheck(Receipt receipt) {
        this.receipt = receipt;
    }

    /** One thing that was checked. */
    public record Line(boolean good, String text) {}

    /**
     * Reads a receipt, JSON or PDF, and checks its hash.
     *
     * @throws IllegalArgumentException if it is no receipt
     */
    public static ReceiptCheck of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String json = new String(bytes, StandardCharsets.UTF_8);
        if (json.startsWith("%PDF-")) {
            json =
                    ReceiptPdf.json(bytes)
                            .orElseThrow(
                                    () -> new IllegalArgumentException("no receipt in this PDF"));
        }
        ReceiptCheck check = new ReceiptCheck(Receipt.parse(json));
        check.say(
                check.receipt.sound(),
                "hash of receipt %d: %s",
                check.receipt.index(),
                check.receipt.hash());
        return check;
    }

    /** Says whose it is, of what and when. */
    public String about() {
        Receipt.Said said = receipt.said();
        return "%s, %s, version %d, sent %s"
                .formatted(said.roundTitle(), said.bodyName(), said.version(), said.sent());
    }

    /** Checks those of its files that lie in this folder. */
    public void beside(Path folder) throws IOException {
        for (Receipt.Kept kept : receipt.said().files()) {
            Path file = folder.resolve(Intake.clean(kept.name()));
            if (Files.isRegularFile(file)) {
                say(sum(file).equals(kept.sha256()), "file %s", kept.name());
            }
        }
    }

    /** Checks that every one of these files is one of the receipt's. */
    public void files(List<Path> files) throws IOException {
        for (Path file : files) {
            String sum = sum(file);
            Optional<Receipt.Kept> kept =
                    receipt.said().files().stream().filter(k -> k.sha256().equals(sum)).findFirst();
            say(
                    kept.isPresent(),
                    kept.isPresent()
                            ? "file %s is %s of the receipt"
                            : "file %s is none of the receipt's",
                    file.getFileName(),
                    kept.map(Receipt.Kept::name).orElse(""));
        }
    }

    /**
     * Checks the whole chain in a database and that the receipt is in it, and its files in the
     * store.
     *
     * @param kept from a sum to whether the store has that file, sound
     */
    public void chain(Connection database, Kept kept) throws SQLException, IOException {
        String previous = Chain.START;
        long expected = 0;
        boolean whole = true;
        boolean found = false;
        try (Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select index, previous, hash, content from receipt order by index")) {
            while (row.next()) {
                Receipt one =
                        new Receipt(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4));
                whole &= one.index() == expected && one.previous().equals(previous) && one.sound();
                found |= one.equals(receipt);
                previous = one.hash();
                expected++;
            }
        }
        say(whole, "chain of %d receipts, head %s", expected, previous);
        say(found, "place %d in the chain", receipt.index());
        for (Receipt.Kept file : receipt.said().files()) {
            say(kept.sound(file.sha256()), "%s in the store", file.name());
        }
    }

    /** Whether the store has a file of this sum. */
    @FunctionalInterface
    public interface Kept {
        boolean sound(String sha256) throws IOException;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public boolean good() {
        return lines.stream().allMatch(Line::good);
    }

    private void say(boolean good, String text, Object... arguments) {
        lines.add(new Line(good, text.formatted(arguments)));
    }

    private static String sum(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
