/** Which of a body's own bodies treated the case, as its minutes say and its officer confirms. */
@NullMarked
package no.samsvar.app.treatment;

import org.jspecify.annotations.NullMarked;
