/**
 * The result as people read it. {@code report.html} is one self-contained page: who answered, every
 * answer whole in its own order, then themes with verbatim quotations, each leading back to its
 * place in its document.
 *
 * <p>Every sentence of the page that is not a quotation is a fixed phrase from a bundle with values
 * put in. Every quotation carries the document and the span that it was cut from, every number the
 * list that it is the length of, so that the page can be checked against the texts alone.
 */
@NullMarked
package no.samsvar.engine.report;

import org.jspecify.annotations.NullMarked;
