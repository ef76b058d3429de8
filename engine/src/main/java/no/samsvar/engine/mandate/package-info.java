/**
 * Who stands behind a sentence: a result and a claim go in, what was said for it, beyond it and
 * against it comes out, and who was silent.
 */
@NullMarked
package no.samsvar.engine.mandate;

import org.jspecify.annotations.NullMarked;
