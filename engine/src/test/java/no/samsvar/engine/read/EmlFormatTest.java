package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.junit.jupiter.api.Test;

class EmlFormatTest {
    private static final String HEAD =
            """
            From: =?utf-8?Q?Kari_=C3=98vre?= <kari@fjordvik.example>
            To: post@example.org
            Subject: =?iso-8859-1?Q?H=F8ringssvar?= fra Fjordvik
            Date: Tue, 22 Apr 2025 10:15:00 +0200
            MIME-Version: 1.0
            """;

    static Partial<List<SourceText>> read(String mail) {
        byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return ReaderContract.check(
                Reader.inProcess(ReadLimits.DEFAULT).read(new RawFile("answers/svar.eml", bytes)));
    }

    private static String own(SourceText text) {
        return blocks(text, false);
    }

    private static String blocks(SourceText text, boolean furniture) {
        return text.blocks().stream()
                .filter(block -> block.is(Block.Kind.FURNITURE) == furniture)
                .map(block -> block.span().in(text.text()))
                .collect(Collectors.joining(" | "));
    }

    private static String part(String headers, String body) {
        return "--b1\n" + headers + "\n\n" + body + "\n";
    }

    private static String base64(String words) {
        return Base64.getMimeEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bodyAndItsSenderSubjectAndDate() {
        Partial<List<SourceText>> read =
                read(
                        HEAD
                                + "Content-Type: text/plain; charset=utf-8\n"
                                + "Content-Transfer-Encoding: quoted-printable\n\n"
                                + "Vi st=C3=B8tter forslaget.\n");
        assertThat(read.problems()).isEmpty();
        SourceText body = read.value().getFirst();
        assertThat(body.type()).isEqualTo("email");
        assertThat(body.metadata())
                .isEqualTo(
                        new Metadata(
                                "Høringssvar fra Fjordvik",
                                "Kari Øvre <kari@fjordvik.example>",
                                "2025-04-22T10:15:00+02:00"));
        assertThat(own(body)).isEqualTo("Vi støtter forslaget.");
    }

    @Test
    void attachmentsAreReadByTheirContentUnderTheirOwnNames() {
        Partial<List<SourceText>> read =
                read(
                        HEAD
                                + "Content-Type: multipart/mixed; boundary=b1\n\n"
                                + part("Content-Type: text/plain", "Se vedlegg.")
                                + part(
                                        "Content-Type: application/octet-stream;"
                                                + " name=\"=?utf-8?B?c3bDpXIudHh0?=\"\n"
                                                + "Content-Transfer-Encoding: base64\n"
                                                + "Content-Disposition: attachment",
                                        base64("Kommunen øver hvert år."))
                                + part(
                                        "Content-Type: text/plain\n"
                                                + "Content-Disposition: attachment;"
                                                + " filename*0*=utf-8''s%C3%A6r;"
                                                + " filename*1*=utskrift.txt",
                                        "Vedtaket var enstemmig.")
                                + part(
                                        "Content-Type: text/plain\n"
                                                + "Content-Disposition: attachment;"
                                                + " filename=\"../../svår.txt\"",
                                        "Samme navn.")
                                + "--b1--\n");
        assertThat(read.value())
                .extracting(SourceText::file)
                .containsExactly(
                        "answers/svar.eml",
                        "answers/svar.eml/svår.txt",
                        "answers/svar.eml/særutskrift.txt",
                        "answers/svar.eml/_.._svår.txt");
        assertThat(read.value())
                .extracting(SourceText::type)
                .containsExactly("email", "text", "text", "text");
        assertThat(read.value())
                .extracting(text -> text.metadata().sender())
                .containsOnly("Kari Øvre <kari@fjordvik.example>");
        assertThat(own(read.value().get(1))).isEqualTo("Kommunen øver hvert år.");
    }

    @Test
    void signatureImagesAreSilentAndOtherUnreadableAttachmentsAreNot() {
        String png = "\u0089PNG\r\n\u001A\n and so on";
        String image =
                Base64.getMimeEncoder().encodeToString(png.getBytes(StandardCharsets.ISO_8859_1));
        Partial<List<SourceText>> read =
                read(
                        HEAD
                                + "Content-Type: multipart/mixed; boundary=b1\n\n"
                                + part("Content-Type: text/plain", "Hei.")
                                + part(
                                        "Content-Type: image/png; name=logo.png\n"
                                                + "Content-ID: <logo@x>\n"
                                                + "Content-Transfer-Encoding: base64",
                                        image)
                                + part(
                                        "Content-Type: application/zip; name=arkiv.zip\n"
                                                + "Content-Transfer-Encoding: base64",
                                        base64("PK\3\4 and so on"))
                                + "--b1--\n");
        assertThat(read.value()).hasSize(1);
        assertThat(read.problems())
                .extracting(Problem::code)
                .containsExactly(Problem.Code.ATTACHMENT_LEFT_OUT);
        assertThat(read.problems().getFirst().args()).containsEntry("name", "arkiv.zip");
    }

    @Test
    void nestedMailsAreOpenedToDepthThree() {
        String mail = "From: a@x.example\nTo: b@x.example\nSubject: 5\n\nInnerst.\n";
        for (int depth = 4; depth >= 0; depth--) {
            String boundary = "n" + depth;
            mail =
                    "From: a@x.example\nTo: b@x.example\nSubject: "
                            + depth
                            + "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="
                            + boundary
                            + "\n\n--"
                            + boundary
                            + "\nContent-Type: text/plain\n\nNummer "
                            + depth
                            + ".\n--"
                            + boundary
                            + "\nContent-Type: message/rfc822; name=fram.eml\n\n"
                            + mail
                            + "\n--"
                            + boundary
                            + "--\n";
        }
        Partial<List<SourceText>> read = read(mail);
        assertThat(read.value())
                .extracting(EmlFormatTest::own)
                .containsExactly("Nummer 0.", "Nummer 1.", "Nummer 2.", "Nummer 3.");
        assertThat(read.problems())
                .extracting(Problem::code)
                .containsExactly(Problem.Code.ATTACHMENT_LEFT_OUT);
    }

    @Test
    void earlierMailsBelowAReplyAreFurniture() {
        for (String opening :
                List.of(
                        "Fra: Ola Nes\nSendt: tirsdag 1. april 2025 09.00\nTil: Kari\nEmne: Svar",
                        "From: Ola\nSent: Tuesday\nTo: Kari\nSubject: Answer",
                        "-----Opprinnelig melding-----",
                        "-----Original Message-----",
                        "On Tue, Apr 1, 2025 at 9:00 AM Ola Nes <ola@x.example> wrote:",
                        "tir. 1. apr.\n> Hei")) {
            SourceText body =
                    read(HEAD
                                    + "\nVi ønsker flere øvelser.\n\n"
                                    + opening
                                    + "\n\n> Hva svarer dere?\n")
                            .value()
                            .getFirst();
            assertThat(own(body)).as(opening).startsWith("Vi ønsker flere øvelser.");
            assertThat(own(body)).as(opening).doesNotContain("svarer");
            assertThat(blocks(body, true)).as(opening).contains("Hva svarer dere?");
        }
    }

    @Test
    void whatWasForwardedIsNot() {
        String forwarded =
                "Til orientering.\n\n"
                        + "Fra: Ola\nSendt: 1. april\nTil: Kari\nEmne: Svar\n\nVi støtter dette.\n";
        SourceText body =
                read("From: a@x.example\nTo: b@x.example\nSubject: VS: Svar\n\n" + forwarded)
                        .value()
                        .getFirst();
        assertThat(own(body)).isEqualTo("Til orientering. | Vi støtter dette.");
        assertThat(blocks(body, true)).startsWith("Fra: Ola").endsWith("Emne: Svar");
    }

    @Test
    void aSentenceThatOnlySoundsLikeAQuotationIsNot() {
        SourceText body =
                read(HEAD + "\nDen gangen rådet skrev om 2 øvelser:\n\nVi er enige.\n")
                        .value()
                        .getFirst();
        assertThat(blocks(body, true)).isEmpty();
    }

    @Test
    void aMailWithNothingInItIsEmpty() {
        assertThat(read(HEAD + "\n \n").problems())
                .extracting(Problem::code)
                .containsExactly(Problem.Code.EMPTY);
    }
}
