/**
 * Learns labels from what people have coded: texts with some of their labels go in, {@link
 * no.samsvar.engine.learn.Learner} gives a {@link no.samsvar.engine.learn.Model} that says how
 * likely each label is for each text, which labels to choose, why, and which text a person should
 * look at next. Knows words, stems and letters, and nothing of statements, rounds or themes.
 */
@NullMarked
package no.samsvar.engine.learn;

import org.jspecify.annotations.NullMarked;
