package no.samsvar.engine.pipeline;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.settle.Settled;

/**
 * What a run gives: the collation, the text of each of its documents by id, the round as used, and
 * what people had settled.
 */
public record Result(
        Collation collation, SortedMap<String, String> texts, Round round, Settled settled) {
    public Result {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }
}
