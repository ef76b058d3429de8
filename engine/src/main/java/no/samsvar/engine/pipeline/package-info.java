/**
 * The whole way from a folder to a result. {@link no.samsvar.engine.pipeline.Pipeline} is the one
 * class that knows every step; read it first.
 */
@NullMarked
package no.samsvar.engine.pipeline;

import org.jspecify.annotations.NullMarked;
