/**
 * Each statement comes under its question: by what the paper says (the question repeated, its
 * number, a heading), else by content; what answers no question is kept as such. The reason is
 * kept.
 */
@NullMarked
package no.samsvar.engine.place;

import org.jspecify.annotations.NullMarked;
