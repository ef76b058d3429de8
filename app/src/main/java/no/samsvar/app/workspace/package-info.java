/** A municipality's own work on its answer. */
@NullMarked
package no.samsvar.app.workspace;

import org.jspecify.annotations.NullMarked;
