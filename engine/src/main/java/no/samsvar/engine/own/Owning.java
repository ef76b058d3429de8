package no.samsvar.engine.own;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.borrow.Borrowed.End;
import no.samsvar.engine.borrow.Borrowed.Unit;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.own.OwnWords.Passage;
import no.samsvar.engine.own.OwnWords.Sentence;
import no.samsvar.engine.recognise.Recognised;
import no.samsvar.engine.recognise.Zone;
import no.samsvar.engine.round.PassageOrigin;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;

/** Gives every character of a document its origin. */
public final class Owning {
    private Owning() {}

    public static OwnWords of(Recognised.Document document) {
        SourceText text = document.borrowed().text();
        String code = document.borrowed().language();
        Language language = code.equals("other") ? Languages.norwegian() : Languages.of(code);
        Headings headings = new Headings(text, language);
        List<Span> quotations = Quotations.in(text);
        List<Sentence> sentences = new ArrayList<>();
        List<Unit> units = document.borrowed().units();
        for (int u = 0; u < units.size(); u++) {
            Unit unit = units.get(u);
            Zone zone = document.zones().get(u);
            boolean first = u == 0 || units.get(u - 1).block() != unit.block();
            boolean last = u + 1 == units.size() || units.get(u + 1).block() != unit.block();
            boolean heading = headings.isHeading(unit.block(), unit.span(), first, last);
            PassageOrigin origin = origin(unit, zone, heading);
            if (origin == PassageOrigin.OWN && Quotations.covers(quotations, unit.span())) {
                origin = PassageOrigin.QUOTATION;
            }
            sentences.addAll(sentences(unit, origin, zone));
        }
        return new OwnWords(document, passages(text, sentences), sentences);
    }

    /** The unit as one sentence, or what leads to the answer and the answer's words apart. */
    private static List<Sentence> sentences(Unit unit, PassageOrigin origin, Zone zone) {
        Span span = unit.span();
        if (!origin.isAnswer() || zone.lead() == 0 || zone.lead() >= span.length()) {
            return List.of(new Sentence(unit, origin, zone.question(), zone.code()));
        }
        int start = span.start() + zone.lead();
        return List.of(
                new Sentence(
                        unit.within(Span.of(span.start(), start)),
                        PassageOrigin.PROCEDURE,
                        null,
                        zone.code()),
                new Sentence(
                        unit.within(Span.of(start, span.end())),
                        origin,
                        zone.question(),
                        zone.code()));
    }

    /**
     * The same document with its sentences told otherwise.
     *
     * @param sentences in the order of the text, none over another: cut, joined, or of other
     *     origins
     */
    public static OwnWords retold(OwnWords own, List<Sentence> sentences) {
        SourceText text = own.document().borrowed().text();
        return new OwnWords(own.document(), passages(text, sentences), sentences);
    }

    /** The first that fits, in the order of {@link PassageOrigin}. */
    private static PassageOrigin origin(Unit unit, Zone zone, boolean heading) {
        if (unit.origin() != null) {
            return unit.origin();
        }
        boolean answer = zone.kind() == Zone.Kind.ANSWER;
        if (unit.peer() != null && !answer) {
            return PassageOrigin.SHARED;
        }
        if (zone.kind() == Zone.Kind.PROCEDURE && !heading) {
            return PassageOrigin.PROCEDURE;
        }
        if (heading) {
            return PassageOrigin.HEADING;
        }
        return switch (zone.kind()) {
            case ANSWER -> PassageOrigin.OWN;
            case CASE -> PassageOrigin.CASE;
            case PROCEDURE -> PassageOrigin.PROCEDURE;
            case NOT_ADOPTED -> PassageOrigin.NOT_ADOPTED;
            case ATTACHED -> PassageOrigin.BOOKLET;
        };
    }

    /**
     * Sentences, list markers and furniture laid end to end; white space goes with what is before.
     */
    private static List<Passage> passages(SourceText text, List<Sentence> sentences) {
        PassageOrigin[] origins = new PassageOrigin[text.text().length()];
        int[] sentence = new int[origins.length];
        java.util.Arrays.fill(sentence, -1);
        for (int s = 0; s < sentences.size(); s++) {
            Span span = sentences.get(s).unit().span();
            for (int i = span.start(); i < span.end(); i++) {
                origins[i] = sentences.get(s).origin();
                sentence[i] = s;
            }
        }
        for (Block block : text.blocks()) {
            boolean furniture = block.is(Block.Kind.FURNITURE);
            int end = furniture ? block.span().end() : block.body();
            for (int i = block.span().start(); i < end; i++) {
                origins[i] = PassageOrigin.FURNITURE;
                sentence[i] = -1;
            }
        }
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        int current = -2;
        PassageOrigin origin = PassageOrigin.FURNITURE;
        for (int i = 0; i < origins.length; i++) {
            boolean space = Span.isSpace(text.text().charAt(i));
            PassageOrigin here = origins[i];
            if (space || here == null && current == -2) {
                continue;
            }
            here = here == null ? PassageOrigin.FURNITURE : here;
            if (current == -2) {
                current = sentence[i];
                origin = here;
            } else if (here != origin || breaks(sentences, current, sentence[i])) {
                passages.add(passage(Span.of(start, i), origin, sentences, current));
                start = i;
                current = sentence[i];
                origin = here;
            }
        }
        if (start < origins.length) {
            passages.add(passage(Span.of(start, origins.length), origin, sentences, current));
        }
        return passages;
    }

    /** Borrowed sentences keep their own other end; own ones of one block run together. */
    private static boolean breaks(List<Sentence> sentences, int a, int b) {
        if (a == b) {
            return false;
        }
        if (a < 0 || b < 0) {
            return true;
        }
        Sentence one = sentences.get(a);
        Sentence other = sentences.get(b);
        return one.unit().match() != null
                || other.unit().match() != null
                || one.unit().peer() != null
                || other.unit().peer() != null;
    }

    private static Passage passage(
            Span span, PassageOrigin origin, List<Sentence> sentences, int index) {
        List<End> matches = new ArrayList<>();
        if (index >= 0 && origin != PassageOrigin.OWN && origin != PassageOrigin.FURNITURE) {
            Unit unit = sentences.get(index).unit();
            if (unit.match() != null) {
                matches.add(unit.match());
            } else if (unit.peer() != null) {
                matches.add(unit.peer());
            }
        }
        return new Passage(span, origin, matches);
    }
}
