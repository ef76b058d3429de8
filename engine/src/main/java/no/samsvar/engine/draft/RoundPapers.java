package no.samsvar.engine.draft;

import java.util.List;
import java.util.regex.Pattern;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.SourceText;

/** Tells booklet, deck and template apart by what is in them. */
final class RoundPapers {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\[(?:xx|[A-ZÆØÅ]?[a-zæøå]+(?:[/ ][A-ZÆØÅa-zæøå]+)*)\\]");
    private static final Pattern CASE_WORDS =
            Pattern.compile(
                    "(?im)^\\W*(?:saksopplysn\\w+|saksframlegg|saksfremlegg|saksutgreiing|.{0,40}innstilling|.{0,40}tilråding|vurdering(?:er|ar)?|forslag til vedtak)\\W*$");

    private RoundPapers() {}

    static DocumentKind kindOf(SourceText text) {
        if (text.type().equals("pptx")) {
            return DocumentKind.DECK;
        }
        if (PLACEHOLDER.matcher(text.text()).find() && CASE_WORDS.matcher(text.text()).find()) {
            return DocumentKind.TEMPLATE;
        }
        return isDeck(text) ? DocumentKind.DECK : DocumentKind.BOOKLET;
    }

    /** Slides: short, mostly headings and bullets, hardly a paragraph. */
    private static boolean isDeck(SourceText text) {
        List<Block> blocks =
                text.blocks().stream().filter(b -> !b.is(Block.Kind.FURNITURE)).toList();
        long items = blocks.stream().filter(b -> b.is(Block.Kind.ITEM)).count();
        long prose =
                blocks.stream()
                        .filter(b -> b.is(Block.Kind.PARAGRAPH) && b.span().length() > 200)
                        .count();
        return blocks.size() >= 5 && items * 3 >= blocks.size() && prose * 10 <= blocks.size();
    }
}
