/**
 * Own words: every passage of a document with its origin. Passages cover the text without gap or
 * overlap; only {@code own}, and {@code quotation} inside the answer, count as the answer.
 */
@NullMarked
package no.samsvar.engine.own;

import org.jspecify.annotations.NullMarked;
