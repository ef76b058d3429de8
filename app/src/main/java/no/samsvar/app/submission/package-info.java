/** What arrives: links, uploads, receipts. */
@NullMarked
package no.samsvar.app.submission;

import org.jspecify.annotations.NullMarked;
