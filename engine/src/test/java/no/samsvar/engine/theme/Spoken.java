package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import no.samsvar.engine.theme.Themed.Voiced;

/** Answers made of sentences, as theming meets them. */
final class Spoken {
    private Spoken() {}

    static List<Voiced> by(String respondent, String question, List<String> sentences) {
        String text = String.join(" ", sentences);
        String id = DocumentId.sha256(respondent + question).substring(0, 12);
        SourceText source =
                new SourceText(
                        id,
                        respondent,
                        "text",
                        "",
                        text,
                        List.of(Block.of(Block.Kind.PARAGRAPH, 0, Span.of(0, text.length()))),
                        List.of(),
                        List.of(),
                        Metadata.NONE);
        List<Voiced> voiced = new ArrayList<>();
        int at = 0;
        for (String sentence : sentences) {
            Span span = Span.of(at, at + sentence.length());
            Statement statement =
                    new Statement(
                            id + "-" + span.start() + "-" + span.end(),
                            source,
                            span,
                            List.of(),
                            sentence,
                            0,
                            List.of(),
                            question,
                            "column",
                            "nb",
                            false);
            voiced.add(new Voiced(new Placement(statement, question, 1, "column"), respondent));
            at = span.end() + 1;
        }
        return voiced;
    }
}
