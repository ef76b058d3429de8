/**
 * What each stretch of a document was borrowed from: the round's own documents, and the papers of
 * others.
 *
 * <p>Seed and extend: an index of short hashes at word starts finds candidates, an alignment over
 * folded characters extends them over small changes, and a sentence is borrowed when most of it is
 * aligned. Linear in the total text.
 */
@NullMarked
package no.samsvar.engine.borrow;

import org.jspecify.annotations.NullMarked;
