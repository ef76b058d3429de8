/** Looking for malware in files that arrive. */
@NullMarked
package no.samsvar.app.scan;

import org.jspecify.annotations.NullMarked;
