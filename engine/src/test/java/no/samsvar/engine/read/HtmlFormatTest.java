package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem.Code;
import no.samsvar.engine.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlFormatTest {
    private static Partial<List<SourceText>> page(String html) {
        return Shown.read(new HtmlFormat(), html.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> blocks(String html) {
        return Shown.blocks(page(html));
    }

    @Test
    void headingsParagraphsAndLists() {
        assertThat(
                        blocks(
                                """
                                <title>Svar</title><nav>meny</nav><header>Lillevik kommune</header>
                                <h1>Svar</h1><p>Et avsnitt<br>med
                                   linjer&nbsp;og <b>fet</b>.<h2>Punkter</h2>
                                <ul><li>en<ul><li>under</ul><li><p>to</p><p>videre</p></ul>
                                <ol start=3><li>tre<ol type=a><li>liten</ol><li value=9>ni</ol>
                                <blockquote>sitat</blockquote><div>løst <div>fast</div> etter</div>
                                <pre>a
                                  b</pre><script>x()</script><aside>ved siden</aside>
                                <footer>bunn</footer>
                                """))
                .containsExactly(
                        "F: Lillevik kommune",
                        "F: bunn",
                        "H1: Svar",
                        "P: Et avsnitt/med linjer\u00A0og fet.",
                        "H2: Punkter",
                        "I1 •: en",
                        "I2 ◦: under",
                        "I1 •: to",
                        "P: videre",
                        "I1 3.: tre",
                        "I2 a.: liten",
                        "I1 9.: ni",
                        "P: sitat",
                        "P: løst",
                        "P: fast",
                        "P: etter",
                        "P: a/b",
                        "F: ved siden");
    }

    @Test
    void tables() {
        assertThat(
                        blocks(
                                "<table><tr><th>a<th>b<tr><td>c<td><ul><li>d</ul></table>"
                                        + "<table><tr><td>ramme</table>"))
                .containsExactly("C: a", "C: b", "C: c", "I1 •: d", "P: ramme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='display: none'>X</p>",
                "<p hidden>X</p>",
                "<span aria-hidden='true'>X</span>",
                "<span style='color:#FFF'>X</span>",
                "<font color=white>X</font>",
                "<span style='font-size:0'>X</span>",
                "<span style='font-size:1px'>X</span>",
                "<style>.h, i.k { display:none }</style><p class='a h'>X</p>",
                "<div style='visibility:hidden'><b>X</b></div>",
            })
    void hiddenTextIsLeftOut(String hidden) {
        Partial<List<SourceText>> read = page("<p>Synlig</p>" + hidden);
        assertThat(Shown.blocks(read)).containsExactly("P: Synlig");
        assertThat(Shown.codes(read)).containsExactly(Code.HIDDEN_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style='background:#036'><p style='color:white'>X</p></div>",
                "<table bgcolor=navy><tr><td style='color:white'>X</table>",
                "<style>@media print { p { display:none } }</style><p>X</p>",
                "<p style='font-size:9pt'>X</p>",
            })
    void whatCanBeSeenIsRead(String seen) {
        Partial<List<SourceText>> read = page(seen);
        assertThat(Shown.blocks(read)).containsExactly("P: X");
        assertThat(Shown.codes(read)).isEmpty();
    }

    /** Word's HTML has no lists: the level stands in a style, the marker in the words. */
    @Test
    void listsAsWordWritesThem() {
        String item =
                "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level%d lfo1'>"
                        + "<span style='font-family:Symbol'><span style='mso-list:Ignore'>%s"
                        + "<span>&nbsp;&nbsp; </span></span></span>%s</p>";
        assertThat(
                        blocks(
                                "<p class=MsoTitle>Svar</p>"
                                        + item.formatted(1, "·", "en")
                                        + item.formatted(2, "b)", "to")
                                        + "<p>tre</p>"))
                .containsExactly("H1: Svar", "I1 •: en", "I2 b): to", "P: tre");
    }

    @Test
    void encodings() {
        Charset latin = Charset.forName("windows-1252");
        HtmlFormat format = new HtmlFormat();
        assertThat(Shown.blocks(Shown.read(format, "<p>blåbær – ja".getBytes(latin))))
                .containsExactly("P: blåbær – ja");
        assertThat(
                        Shown.blocks(
                                Shown.read(
                                        format,
                                        "<meta charset=iso-8859-1><p>blåbær".getBytes(latin))))
                .containsExactly("P: blåbær");
        assertThat(
                        Shown.blocks(
                                Shown.read(
                                        format, "\uFEFF<p>ål".getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly("P: ål");
        Partial<List<SourceText>> wrong =
                Shown.read(format, "<meta charset=utf-8><p>blåbær".getBytes(latin));
        assertThat(Shown.blocks(wrong)).containsExactly("P: blåbær");
        assertThat(Shown.codes(wrong)).containsExactly(Code.WRONG_ENCODING);
    }

    @Test
    void hostilePagesEnd() {
        assertThat(blocks("<ul><li>".repeat(10_000) + "dypt"))
                .anyMatch(line -> line.endsWith("dypt"));
        assertThat(blocks("<div>".repeat(50_000) + "dypt")).hasSize(1);
        assertThat(Shown.codes(page(""))).containsExactly(Code.EMPTY);
        Partial<List<SourceText>> spent =
                Shown.read(
                        new HtmlFormat(),
                        "<p>ord ord".repeat(5_000).getBytes(StandardCharsets.UTF_8),
                        Shown.limits(10_000, 1_000_000));
        assertThat(Shown.codes(spent)).containsExactly(Code.BUDGET_SPENT);
        assertThat(Shown.blocks(spent)).isNotEmpty();
    }
}
