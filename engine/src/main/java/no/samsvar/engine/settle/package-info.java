/**
 * Applies what people settled to what the steps before found: which words are the answer's and
 * where a statement ends, then its labels, then the codebook and the positions. By place in the
 * same text, else by the words themselves in the same respondent's newer text, else not at all:
 * then a problem says so.
 */
@NullMarked
package no.samsvar.engine.settle;

import org.jspecify.annotations.NullMarked;
