/**
 * What a language model may help with, where somebody asks for it: draft summaries of what was
 * said, and titles of themes that were found. It proposes, and decides nothing.
 *
 * <p>{@link no.samsvar.engine.assist.Summarising} makes {@link no.samsvar.engine.assist.Request}s
 * of a result, asks a {@link no.samsvar.engine.assist.LanguageModel} that it is given, and keeps of
 * its replies, as {@link no.samsvar.engine.assist.Summaries}, the sentences that hold: each cites
 * statements that it was shown, quotes them word for word, and names no number and nobody that does
 * not stand in them. The others are dropped, with a problem that says why. Nothing here opens a
 * connection, and no step of a collation comes here.
 *
 * <p>Statements are what strangers wrote. They go into a request as values of JSON, and whatever
 * they talk a model into can do no more than be dropped or shown beside the statements that it
 * cites.
 */
@NullMarked
package no.samsvar.engine.assist;

import org.jspecify.annotations.NullMarked;
