/**
 * How far several coders agree on the same things: percent, Cohen's κ and Krippendorff's α, for one
 * label and for sets of labels. {@link no.samsvar.engine.agree.Ratings} in, {@link
 * no.samsvar.engine.agree.Agreement} out. Arithmetic alone: it knows neither decisions nor results.
 */
@NullMarked
package no.samsvar.engine.agree;

import org.jspecify.annotations.NullMarked;
