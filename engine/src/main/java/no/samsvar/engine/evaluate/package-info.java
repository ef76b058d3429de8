/**
 * How good a result is, by answers that people have labelled: {@link
 * no.samsvar.engine.evaluate.Evaluation} compares the two and gives {@link
 * no.samsvar.engine.evaluate.Scores}.
 */
@NullMarked
package no.samsvar.engine.evaluate;

import org.jspecify.annotations.NullMarked;
