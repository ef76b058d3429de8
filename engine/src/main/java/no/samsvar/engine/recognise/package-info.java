/**
 * Who answers in a submission, what kind of papers it holds, which case they belong to, which body
 * adopted the answer, and which stretches are the answer.
 *
 * <p>Everything is recognised from evidence that is kept with its place, so that a reader can see
 * why.
 */
@NullMarked
package no.samsvar.engine.recognise;

import org.jspecify.annotations.NullMarked;
