package no.samsvar.engine.pipeline;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.Treatment;
import no.samsvar.engine.settle.Settled;

/**
 * What a run gives: the collation, the text of each of its documents by id, the round as used, and
 * what people had settled.
 *
 * @param treatments of the case that each document tells of, by the document's id; a document that
 *     tells of none is not there. None in a result for the public
 */
public record Result(
        Collation collation,
        SortedMap<String, String> texts,
        Round round,
        Settled settled,
        SortedMap<String, List<Treatment>> treatments) {
    public Result {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        treatments = Collections.unmodifiableSortedMap(new TreeMap<>(treatments));
    }
}
