/** The web application: starting it, and what is done with its data from outside. */
@NullMarked
package no.samsvar.app;

import org.jspecify.annotations.NullMarked;
