/** The bodies that may be invited, and the regions that serve them. */
@NullMarked
package no.samsvar.app.register;

import org.jspecify.annotations.NullMarked;
