/**
 * Who saw and did what, when: a log that can only grow and whose every row depends on the one
 * before.
 */
@NullMarked
package no.samsvar.app.audit;

import org.jspecify.annotations.NullMarked;
