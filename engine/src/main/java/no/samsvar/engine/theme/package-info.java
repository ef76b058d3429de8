/**
 * What statements say: their role, who is to act, how far a thing has come, their themes, which say
 * the same in the same direction, and which are copies. By cues in language and by overlap with the
 * codebook; and, as people decide, by what their decisions teach ({@code Learned}).
 */
@NullMarked
package no.samsvar.engine.theme;

import org.jspecify.annotations.NullMarked;
