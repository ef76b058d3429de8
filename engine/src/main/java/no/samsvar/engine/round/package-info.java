/**
 * The shared vocabulary of a round: its questions and themes, who is invited to answer, and the
 * words that a statement can be labelled with.
 */
@NullMarked
package no.samsvar.engine.round;

import org.jspecify.annotations.NullMarked;
