package no.samsvar.engine.read;

import static no.samsvar.engine.read.HostileTexts.ok;
import static no.samsvar.engine.read.HostileTexts.utf8;
import static no.samsvar.engine.text.Problem.Code.ENCRYPTED;
import static no.samsvar.engine.text.Problem.Code.TOO_LARGE;

import java.util.Base64;
import java.util.List;

/** E-mails that nest, are too many, or whose names and headers are out to do harm. */
final class HostileMails {
    private static final String HEAD = "From: a@x.example\nTo: b@x.example\nSubject: Svar\n";
    private static final String MIXED = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n";

    private HostileMails() {}

    static List<Hostile> all() {
        return List.of(
                Hostile.text("deep-parts.eml", HostileMails::deepParts),
                Hostile.text("deep-mails.eml", HostileMails::deepMails),
                Hostile.text("attachments.eml", HostileMails::attachments),
                Hostile.text("cut.eml", HostileMails::cut),
                Hostile.text("names.eml", HostileMails::names),
                Hostile.text("long-header.eml", () -> mail("X-A: " + "a".repeat(3_000_000))),
                Hostile.text("many-headers.eml", () -> mail("X-A: a\n".repeat(100_000).strip())),
                Hostile.text("encoded-words.eml", () -> mail("X: =?x?q?".repeat(50_000))),
                Hostile.text("charset.eml", () -> mail("Content-Type: text/plain; charset=../x")),
                Hostile.text("boundary.eml", HostileMails::boundaries),
                Hostile.text("bomb.eml", HostileMails::bomb),
                Hostile.error(
                        "quotes.eml",
                        () -> utf8(HEAD + "\n" + ok() + "> a\n\nb\n".repeat(50_000)),
                        TOO_LARGE),
                Hostile.text(
                        "fewer-quotes.eml",
                        () -> utf8(HEAD + "\n" + ok() + "> a\n\nb\n".repeat(5_000))),
                Hostile.error(
                        "replies.eml",
                        () -> utf8(HEAD + "\n" + ok() + "Fra: a\nOn 1 1:1 x\n".repeat(50_000)),
                        TOO_LARGE),
                Hostile.text(
                        "fewer-replies.eml",
                        () -> utf8(HEAD + "\n" + ok() + "Fra: a\nOn 1 1:1 x\n".repeat(5_000))),
                Hostile.error(
                        "encrypted.eml",
                        () ->
                                utf8(
                                        HEAD
                                                + "Content-Type: application/pkcs7-mime; name=a.p7m\n"
                                                + "Content-Transfer-Encoding: base64\n\nMIIB"),
                        ENCRYPTED));
    }

    private static byte[] mail(String header) {
        return utf8(HEAD + header + "\n\n" + ok());
    }

    private static String part(String headers, String body) {
        return "--b\n" + headers + "\n\n" + body + "\n";
    }

    private static String words() {
        return part("Content-Type: text/plain; charset=utf-8", ok());
    }

    private static byte[] deepParts() {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 2_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
            if (i == 0) {
                mail.append("Content-Type: text/plain\n\n").append(ok()).append("--b0\n");
            }
        }
        return utf8(mail.append("\n").append(ok()).toString());
    }

    private static byte[] deepMails() {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            String boundary = "b" + i;
            mail.append(HEAD)
                    .append(
                            "Content-Type: multipart/mixed; boundary="
                                    + boundary
                                    + "\n\n--"
                                    + boundary)
                    .append("\n\n" + ok() + "--" + boundary + "\nContent-Type: message/rfc822\n\n");
        }
        return utf8(mail.append(HEAD).append("\n").append(ok()).toString());
    }

    private static byte[] attachments() {
        StringBuilder mail = new StringBuilder(MIXED).append(words());
        for (int i = 0; i < 10_000; i++) {
            mail.append(part("Content-Type: text/plain; name=" + i + ".txt", "Vedlegg."));
        }
        return utf8(mail.append("--b--\n").toString());
    }

    private static byte[] cut() {
        String pdf = Base64.getMimeEncoder().encodeToString(PdfWriter.page("").bytes());
        return utf8(
                MIXED
                        + words()
                        + part(
                                        "Content-Type: application/pdf; name=svar.pdf\n"
                                                + "Content-Transfer-Encoding: base64",
                                        pdf)
                                .substring(0, 300));
    }

    private static byte[] names() {
        StringBuilder mail = new StringBuilder(MIXED).append(words());
        for (String name :
                List.of(
                        "\"" + "a".repeat(100_000) + ".txt\"",
                        "\"../../../../etc/passwd\"",
                        "\"C:\\\\svar.txt\"",
                        "\"svar\u202Etxt.exe\u0007\"",
                        "\"=?utf-8?q?=00=0A=1B?=.txt\"",
                        "\"\"",
                        "\".\"",
                        "\"con\"",
                        "\"" + "\uD83D\uDE00".repeat(200) + ".txt\"")) {
            mail.append(part("Content-Disposition: attachment; filename=" + name, ok()));
        }
        return utf8(mail.append("--b--\n").toString());
    }

    /** A boundary that is never closed, in a body full of almost-boundaries. */
    private static byte[] boundaries() {
        String almost = "--" + "-".repeat(69) + "\n";
        return utf8(
                HEAD
                        + "Content-Type: multipart/mixed; boundary="
                        + "-".repeat(70)
                        + "\n\n"
                        + "--"
                        + "-".repeat(70)
                        + "\n\n"
                        + ok()
                        + almost.repeat(20_000));
    }

    private static byte[] bomb() {
        byte[] docx = HostileZips.bomb();
        return utf8(
                MIXED
                        + words()
                        + part(
                                "Content-Type: application/octet-stream; name=svar.docx\n"
                                        + "Content-Transfer-Encoding: base64",
                                Base64.getMimeEncoder().encodeToString(docx))
                        + "--b--\n");
    }
}
