package no.samsvar.engine.read;

import static no.samsvar.engine.read.HostileTexts.ok;
import static no.samsvar.engine.read.HostileTexts.utf8;
import static no.samsvar.engine.text.Problem.Code.BUDGET_SPENT;
import static no.samsvar.engine.text.Problem.Code.EMPTY;
import static no.samsvar.engine.text.Problem.Code.TOO_LARGE;
import static no.samsvar.engine.text.Problem.Code.UNREADABLE;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** HTML and RTF that nest, repeat or never end. */
final class HostileMarkup {
    private static final int MANY = 1_000_000;
    private static final int DEEP = 10_000;

    private HostileMarkup() {}

    static List<Hostile> all() {
        return List.of(
                Hostile.text(
                        "nested-lists.html",
                        () -> utf8("<html><body>" + "<ul><li>x".repeat(DEEP) + "<p>" + ok())),
                Hostile.text(
                        "nested-tables.html",
                        () -> utf8("<html><table><tr><td>".repeat(DEEP) + ok())),
                Hostile.either(
                        "unclosed.html",
                        () -> utf8("<html>" + "<b>".repeat(MANY) + ok()),
                        UNREADABLE,
                        TOO_LARGE),
                Hostile.either(
                        "unclosed-mixed.html",
                        () -> utf8("<html>" + "<div><p><i><a>".repeat(MANY / 10) + ok()),
                        UNREADABLE,
                        TOO_LARGE),
                Hostile.text(
                        "attribute.html",
                        () -> utf8("<html><p title=\"" + "x".repeat(5 * MANY) + "\">" + ok())),
                Hostile.text(
                        "attributes.html",
                        () -> utf8("<html><p" + " a='b'".repeat(MANY / 4) + ">" + ok())),
                Hostile.text(
                        "comment.html", () -> utf8("<html><p>" + ok() + "<!--" + "-".repeat(MANY))),
                Hostile.text(
                        "charset-lies.html",
                        () -> utf8("<html><meta charset=utf-7><meta charset=x-lies><p>" + ok())),
                Hostile.text(
                        "fetches.html",
                        () ->
                                utf8(
                                        "<html><base href='http://127.0.0.1:1/'><link rel=stylesheet"
                                                + " href=a><script src=b></script><iframe src=c>"
                                                + "</iframe><img src=file:///etc/passwd><p>"
                                                + ok())),
                Hostile.either(
                        "groups.rtf",
                        () -> rtf("{".repeat(MANY) + "x" + "}".repeat(MANY)),
                        UNREADABLE,
                        EMPTY,
                        BUDGET_SPENT),
                Hostile.text("unbalanced.rtf", () -> rtf("}}}}{{\\b " + ok() + "}}}}}")),
                Hostile.text("bin.rtf", () -> rtf(ok() + "\\par{\\pict\\bin2147483647 xxx}")),
                Hostile.text(
                        "numbers.rtf",
                        () -> rtf(ok() + "\\u99999999999999999999?\\u-1?\\'zz\\'\\uc999999999 ")),
                Hostile.text(
                        "nested-lists.rtf",
                        () -> rtf("{\\pard\\ilvl8\\ls1 {\\listtext x}".repeat(DEEP) + ok())),
                Hostile.error("head-only.rtf", () -> utf8("{\\rtf"), UNREADABLE));
    }

    private static byte[] rtf(String body) {
        return ("{\\rtf1\\ansi\\ansicpg1252 " + body + "}").getBytes(StandardCharsets.ISO_8859_1);
    }
}
