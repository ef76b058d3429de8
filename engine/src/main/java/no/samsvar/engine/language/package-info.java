/**
 * What the engine knows of each language: where sentences end, which words are forms of one, which
 * words negate, demand, support and give reasons. One interface, {@link
 * no.samsvar.engine.language.Language}, with bokmål, nynorsk, German and English behind it.
 */
@NullMarked
package no.samsvar.engine.language;

import org.jspecify.annotations.NullMarked;
