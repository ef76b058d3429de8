/**
 * From statements and what they are about to the result that a reader meets: who answered, what was
 * said, how many said it. {@link no.samsvar.engine.collate.Collation} is the public form, written
 * as {@code collation.json}; every count in it is the length of a list in it.
 */
@NullMarked
package no.samsvar.engine.collate;

import org.jspecify.annotations.NullMarked;
