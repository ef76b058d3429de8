package no.samsvar.engine.recognise;

import no.samsvar.engine.text.Span;

/**
 * A place that speaks for something that was recognised.
 *
 * @param code what kind of evidence it is: stable, in lower case with hyphens
 * @param document the document's id
 * @param span the words; empty where the evidence is not in the text but in the file's name or in
 *     what the file says of itself
 */
public record Evidence(String code, String document, Span span) {}
