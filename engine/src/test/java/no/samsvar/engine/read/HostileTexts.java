package no.samsvar.engine.read;

import static no.samsvar.engine.text.Problem.Code.BUDGET_SPENT;
import static no.samsvar.engine.text.Problem.Code.EMPTY;
import static no.samsvar.engine.text.Problem.Code.NO_TEXT_LAYER;
import static no.samsvar.engine.text.Problem.Code.TOO_LARGE;
import static no.samsvar.engine.text.Problem.Code.UNKNOWN_TYPE;
import static no.samsvar.engine.text.Problem.Code.UNREADABLE;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Plain text that is none, and files whose names lie. */
final class HostileTexts {
    private HostileTexts() {}

    static List<Hostile> all() {
        return List.of(
                Hostile.error("empty.txt", () -> new byte[0], EMPTY),
                Hostile.error("blank.txt", () -> utf8(" \r\n".repeat(10_000)), EMPTY),
                Hostile.text("one-byte.txt", () -> utf8("x")),
                Hostile.error("one-nul.txt", () -> new byte[1], UNKNOWN_TYPE),
                Hostile.error("nuls.txt", () -> new byte[5_000_000], UNKNOWN_TYPE),
                Hostile.error("random.txt", HostileTexts::random, UNKNOWN_TYPE),
                Hostile.text("overlong.txt", () -> mixed("c0af c080 e080af", "Vi vil øve. ")),
                Hostile.text("surrogate.txt", () -> mixed("eda080 edb080", "Vi vil øve. ")),
                Hostile.text("cut-character.txt", () -> mixed("c3", "Vi vil øve. ")),
                Hostile.text("utf16-odd.txt", HostileTexts::utf16),
                Hostile.text(
                        "controls.txt", () -> utf8("Vi\u0007 vil\u0001 øve\u001B[31m.\n" + ok())),
                Hostile.text(
                        "bidi.txt",
                        () ->
                                utf8(
                                        "Vi \u202Evil\u202C \u2066øve\u2069\u200F\u200B.\uFEFF\n"
                                                + ok())),
                Hostile.text("one-line.txt", () -> utf8("Vi vil øve mer ".repeat(50_000))),
                Hostile.error(
                        "too-long.txt",
                        () -> utf8("Vi vil øve.\n".repeat(2_000_000)),
                        BUDGET_SPENT),
                Hostile.text("blank-lines.txt", () -> utf8("\n".repeat(1_000_000) + ok())),
                Hostile.text("tiny-paragraphs.txt", () -> utf8("a\n\n".repeat(250_000))),
                Hostile.text("deep-list.txt", HostileTexts::deepList),
                Hostile.error(
                        "markers.txt",
                        () -> utf8("1.1.1.1.1.1) • - o a) iv. ".repeat(60_000)),
                        TOO_LARGE),
                Hostile.text("html.pdf", () -> utf8("<!DOCTYPE html><p>" + ok())),
                Hostile.text("text.docx", () -> utf8(ok())),
                Hostile.error(
                        "png.docx", () -> hex("89504e470d0a1a0a0000000d49484452"), NO_TEXT_LAYER),
                Hostile.error("exe.pdf", () -> hex("4d5a90000300000004000000"), UNKNOWN_TYPE),
                Hostile.error("pdf-head-only.pdf", () -> utf8("%PDF-1.7\n"), UNREADABLE),
                Hostile.error(
                        "svg.txt",
                        () -> utf8("<?xml version=\"1.0\"?><svg>" + "<g>".repeat(100_000)),
                        UNKNOWN_TYPE));
    }

    static String ok() {
        return "Vi ber om at staten dekker kostnadene for øvelser.\n";
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    static byte[] random() {
        byte[] bytes = new byte[200_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] mixed(String hex, String words) {
        byte[] before = utf8(words.repeat(50));
        byte[] odd = hex(hex);
        byte[] all = Arrays.copyOf(before, before.length + odd.length);
        System.arraycopy(odd, 0, all, before.length, odd.length);
        return all;
    }

    private static byte[] utf16() {
        byte[] words = ("\uFEFF" + ok()).getBytes(StandardCharsets.UTF_16LE);
        byte[] all = Arrays.copyOf(words, words.length + 5);
        all[words.length + 1] = (byte) 0xD8; // half of a pair, then half of a character
        all[words.length + 3] = (byte) 0xDC;
        all[words.length + 4] = 'x';
        return all;
    }

    private static byte[] deepList() {
        StringBuilder text = new StringBuilder();
        for (int level = 0; level < 3_000; level++) {
            text.append(" ".repeat(level)).append("- punkt\n");
        }
        return utf8(text.toString());
    }
}
