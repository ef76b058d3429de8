/**
 * What a submission is: who answers, what kind of paper each document is, which case it belongs to,
 * which body adopted it, and which stretches are the answer.
 *
 * <p>The adopted answer is composed: the section that the resolution points to, with adopted
 * additions and without deletions, each from its own document. Every finding keeps the place where
 * it stands.
 */
@NullMarked
package no.samsvar.engine.recognise;

import org.jspecify.annotations.NullMarked;
