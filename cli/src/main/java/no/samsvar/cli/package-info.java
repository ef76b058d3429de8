/** The command line: one class per command, which parses options and delegates to the engine. */
@NullMarked
package no.samsvar.cli;

import org.jspecify.annotations.NullMarked;
