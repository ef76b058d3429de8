/** What a region sees of its members, and the report made of what has arrived. */
@NullMarked
package no.samsvar.app.collation;

import org.jspecify.annotations.NullMarked;
