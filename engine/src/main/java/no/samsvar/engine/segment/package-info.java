/**
 * Own words become statements: a sentence each, also inside bullets and numbered items, with the
 * headings and lead-ins that it stands under.
 */
@NullMarked
package no.samsvar.engine.segment;

import org.jspecify.annotations.NullMarked;
