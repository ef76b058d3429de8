/** Benchmarks of the engine's hot steps and of whole runs, on input made from a seed. */
@NullMarked
package no.samsvar.bench;

import org.jspecify.annotations.NullMarked;
