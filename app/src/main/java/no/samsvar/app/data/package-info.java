/**
 * Where everything is kept that must not be lost: one {@link no.samsvar.app.data.DataFolder} on a
 * local disk, held by one process at a time; the documents in it, by their content ({@link
 * no.samsvar.app.data.FileStore}); and the PostgreSQL that comes with the application ({@link
 * no.samsvar.app.data.EmbeddedDatabase}).
 *
 * <p>What these classes have answered is on the disk, not only on its way there.
 */
@NullMarked
package no.samsvar.app.data;

import org.jspecify.annotations.NullMarked;
