package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem.Code;
import no.samsvar.engine.text.SourceText;
import org.junit.jupiter.api.Test;

class OdtFormatTest {
    private static final String STYLES =
            """
            <style:style style:name="Title" style:family="paragraph"/>
            <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>
            <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
            <style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph"/>
            <style:style style:name="skjult" style:family="text"><style:text-properties text:display="none"/></style:style>
            <style:style style:name="hvit" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
            <style:style style:name="bitte" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>
            <style:style style:name="fet" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
            <style:style style:name="blå" style:family="table-cell"><style:table-cell-properties fo:background-color="#003366"/></style:style>
            <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
              <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix="."/>
              <text:list-level-style-bullet text:level="3" text:bullet-char="\uF0B7"/></text:list-style>
            <text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/>
              <text:outline-level-style text:level="2" style:num-format="a" loext:num-list-format="%1%.%2%)"/></text:outline-style>
            """;

    static byte[] flat(String body) {
        String names = "urn:oasis:names:tc:opendocument:xmlns:";
        StringBuilder root = new StringBuilder("<office:document");
        for (String name : List.of("office", "style", "text", "table")) {
            root.append(" xmlns:%s='%s%s:1.0'".formatted(name, names, name));
        }
        root.append(" xmlns:draw='%sdrawing:1.0'".formatted(names));
        root.append(" xmlns:fo='%sxsl-fo-compatible:1.0' xmlns:loext='x'>".formatted(names));
        return (root
                        + "<office:styles>"
                        + STYLES
                        + "</office:styles><office:body><office:text>"
                        + body
                        + "</office:text></office:body></office:document>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Partial<List<SourceText>> read(String body) {
        return Shown.read(new OdtFormat(), flat(body));
    }

    private static List<String> blocks(String body) {
        return Shown.blocks(read(body));
    }

    private static String p(String text) {
        return "<text:p>" + text + "</text:p>";
    }

    private static String list(String attributes, String... items) {
        StringBuilder list = new StringBuilder("<text:list " + attributes + ">");
        for (String item : items) {
            list.append("<text:list-item>").append(item).append("</text:list-item>");
        }
        return list + "</text:list>";
    }

    @Test
    void headings() {
        assertThat(
                        blocks(
                                "<text:p text:style-name='Title'>Sak</text:p>"
                                        + "<text:h text:outline-level='1'>En</text:h>"
                                        + "<text:h text:outline-level='2'>To</text:h>"
                                        + "<text:h text:outline-level='2' text:is-list-header='true'>Tre</text:h>"
                                        + "<text:p text:style-name='P1'>Fire</text:p>"
                                        + "<text:p text:style-name='Contents_20_1'>En 3</text:p>"
                                        + "<text:table-of-content><text:table-of-content-source>x"
                                        + "</text:table-of-content-source><text:index-body>"
                                        + p("To 4")
                                        + "</text:index-body></text:table-of-content>"))
                .containsExactly(
                        "H1: Sak",
                        "H1 1: En",
                        "H2 1.a): To",
                        "H2: Tre",
                        "H2: Fire",
                        "F: En 3",
                        "F: To 4");
    }

    @Test
    void numbersAsTheyAreShown() {
        String style = "text:style-name='L'";
        assertThat(
                        blocks(
                                list(
                                                style,
                                                p("a")
                                                        + p("a2")
                                                        + list(
                                                                "",
                                                                p("b"),
                                                                p("c") + list("", p("d"))),
                                                p("e"))
                                        + p("mellom")
                                        + list(style + " text:continue-numbering='true'", p("f"))
                                        + list(style + " xml:id='x'", p("g"))
                                        + list("text:continue-list='x' " + style, p("h"))
                                        + list(
                                                style,
                                                "</text:list-item><text:list-item text:start-value='7'>"
                                                        + p("i"))
                                        + "<text:list text:style-name='L'><text:list-header>"
                                        + p("j")
                                        + "</text:list-header></text:list>"))
                .containsExactly(
                        "I1 1.: a",
                        "P: a2",
                        "I2 1.1.: b",
                        "I2 1.2.: c",
                        "I3 •: d",
                        "I1 2.: e",
                        "P: mellom",
                        "I1 3.: f",
                        "I1 1.: g",
                        "I1 2.: h",
                        "I1 7.: i",
                        "P: j");
    }

    @Test
    void whatIsLeftOut() {
        Partial<List<SourceText>> read =
                read(
                        "<text:tracked-changes><text:changed-region><text:deletion>"
                                + p("slettet")
                                + "</text:deletion></text:changed-region></text:tracked-changes>"
                                + p(
                                        "før<text:change-start/> inn<text:change-end/>"
                                                + "<office:annotation>"
                                                + p("kommentar")
                                                + "</office:annotation>"
                                                + "<text:span text:style-name='skjult'>a</text:span>"
                                                + "<text:span text:style-name='hvit'>b</text:span>"
                                                + "<text:span text:style-name='bitte'>c</text:span>")
                                + "<text:section text:display='none'>"
                                + p("d")
                                + "</text:section>");
        assertThat(Shown.blocks(read)).containsExactly("P: før inn");
        assertThat(Shown.codes(read))
                .containsExactly(Code.HIDDEN_TEXT, Code.TRACKED_CHANGES, Code.COMMENTS_LEFT_OUT);
    }

    @Test
    void whatStandsInside() {
        assertThat(
                        blocks(
                                p(
                                                "a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d\n   e"
                                                        + "<draw:frame><draw:text-box>"
                                                        + p("boks")
                                                        + "</draw:text-box></draw:frame>"
                                                        + "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                                                        + p("noten")
                                                        + "</text:note-body></text:note> slutt")
                                        + "<table:table><table:table-row><table:table-cell table:style-name='blå'>"
                                        + p("<text:span text:style-name='hvit'>hvitt</text:span>")
                                        + "</table:table-cell><table:table-cell>"
                                        + p("to")
                                        + "</table:table-cell><table:covered-table-cell/></table:table-row></table:table>"))
                .containsExactly("P: boks", "P: a b c/d e slutt", "C: hvitt", "C: to", "N: noten");
    }

    @Test
    void lockedTornAndMissing() {
        String manifest =
                "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                        + "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
        Map<String, String> locked =
                Map.of("META-INF/manifest.xml", manifest, "content.xml", "støy");
        assertThat(Shown.codes(Shown.read(new OdtFormat(), Shown.zip(locked))))
                .containsExactly(Code.ENCRYPTED);
        String torn =
                new String(flat(p("hel") + p("halv<text:s/> setning")), StandardCharsets.UTF_8);
        Partial<List<SourceText>> read =
                Shown.read(
                        new OdtFormat(),
                        Shown.zip(
                                Map.of(
                                        "content.xml",
                                        torn.substring(0, torn.indexOf(" setning")))));
        assertThat(Shown.blocks(read)).containsExactly("P: hel", "P: halv");
        assertThat(Shown.codes(read)).containsExactly(Code.DAMAGED);
        assertThat(Shown.codes(Shown.read(new OdtFormat(), Shown.zip(Map.of("x", "y")))))
                .containsExactly(Code.UNREADABLE);
    }

    @Test
    void nestingWithoutEndIsBorne() {
        int deep = 10_000;
        List<String> lists =
                blocks(
                        "<text:list><text:list-item>".repeat(deep)
                                + p("dypt")
                                + "</text:list-item></text:list>".repeat(deep));
        assertThat(lists).containsExactly("P: dypt");
        assertThat(blocks("<text:span>".repeat(3))).isEmpty();
        String frames = "<text:p><draw:frame><draw:text-box>".repeat(deep);
        assertThat(blocks(frames + p("eske"))).containsExactly("P: eske");
        assertThat(
                        blocks(
                                list(
                                        "text:style-name='L'",
                                        p("x"),
                                        list("", list("", list("", p("y")))))))
                .containsExactly("I1 1.: x", "P: y");
    }
}
