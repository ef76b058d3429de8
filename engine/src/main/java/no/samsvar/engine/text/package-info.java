/**
 * The words of a document, read once and never changed, and the spans that every later step adds to
 * them.
 *
 * <p>Start with {@link no.samsvar.engine.text.SourceText}: its {@code text} is what was read, its
 * {@code blocks} are what a person sees in it (headings, paragraphs, list items, cells), and its
 * {@code origins} say where on the page each run of words stands. Offsets are UTF-16, end
 * exclusive, everywhere.
 */
@NullMarked
package no.samsvar.engine.text;

import org.jspecify.annotations.NullMarked;
