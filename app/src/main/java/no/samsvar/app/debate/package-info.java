/**
 * A body's debate before it answers: groups note points under each question, from phones by a code
 * or at one keyboard, set priorities, and say what is contested. From it come a draft of the answer
 * and a sheet that does the same on paper.
 */
@NullMarked
package no.samsvar.app.debate;

import org.jspecify.annotations.NullMarked;
