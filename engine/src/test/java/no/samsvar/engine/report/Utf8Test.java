package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void givesTheBytesOfWhatWasWritten() throws IOException {
        Utf8 text = new Utf8(1);
        text.append('<').append("blåbærsyltetøy €").append("𝄞").append('>');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.drain(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("<blåbærsyltetøy €𝄞>");
        assertThat(text.length()).isZero();
    }

    @Test
    void writesWhatMeansSomethingInHtmlAsEntities() {
        assertThat(new Utf8(4).escaped("å < \"ø\" & >").toString())
                .isEqualTo("å &lt; &quot;ø&quot; &amp; &gt;");
    }

    @Test
    void halfACharacterIsAQuestionMark() {
        assertThat(new Utf8(4).escaped("a\uD834b").toString()).isEqualTo("a?b");
    }
}
