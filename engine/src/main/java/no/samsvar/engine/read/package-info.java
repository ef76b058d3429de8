/**
 * Bytes become words: every file becomes one {@link no.samsvar.engine.text.SourceText}, an e-mail
 * one for its body and one for each attachment.
 *
 * <p>The type is decided by content. The libraries that parse foreign formats are used here and
 * nowhere else, and run in a child process where the file is not trusted, because Java cannot stop
 * a stuck thread.
 */
@NullMarked
package no.samsvar.engine.read;

import org.jspecify.annotations.NullMarked;
