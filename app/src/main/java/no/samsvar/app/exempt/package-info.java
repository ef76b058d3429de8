/** What a body withholds from the public: marked, known again in later versions, lifted. */
@NullMarked
package no.samsvar.app.exempt;

import org.jspecify.annotations.NullMarked;
