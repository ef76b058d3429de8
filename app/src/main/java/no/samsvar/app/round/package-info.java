/** A round of a consultation: drafted from its papers, published, closed. */
@NullMarked
package no.samsvar.app.round;

import org.jspecify.annotations.NullMarked;
