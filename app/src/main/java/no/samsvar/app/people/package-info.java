/** Who may do what: people, their roles, how they sign in, and the one place that decides. */
@NullMarked
package no.samsvar.app.people;

import org.jspecify.annotations.NullMarked;
