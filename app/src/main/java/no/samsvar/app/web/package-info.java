/**
 * What every page shares: texts in three languages, the layout, errors, and what a browser is told.
 */
@NullMarked
package no.samsvar.app.web;

import org.jspecify.annotations.NullMarked;
