package no.samsvar.engine.read;

import org.jspecify.annotations.Nullable;

/**
 * The place of marked content in the structure tree.
 *
 * @param group the block, or null where the tree names none
 * @param label whether it is a list item's marker
 * @param order counts the tree's contents in reading order
 */
record PdfTag(@Nullable PdfGroup group, boolean label, int order) {}
