package no.samsvar.engine.text;

/** A run of words with its place in the original file. */
public record Located(Span span, Origin origin) {}
