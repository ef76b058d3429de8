/**
 * From a booklet, a deck and a template to a draft of the round: its questions in all their
 * wordings, and the codebook, which is the booklet's headings and the deck's lists.
 */
@NullMarked
package no.samsvar.engine.draft;

import org.jspecify.annotations.NullMarked;
