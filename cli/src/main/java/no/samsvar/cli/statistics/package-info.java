/**
 * Figures about municipalities from Statistics Norway: the one place of Samsvar that asks the
 * network for something, and only when a person gives the command. In: the addresses of its two
 * public interfaces, PxWeb (inhabitants, table 07459) and Klass (what there is of municipalities,
 * counties, centrality and KOSTRA groups). Out: a table for {@code figures.csv}.
 */
@NullMarked
package no.samsvar.cli.statistics;

import org.jspecify.annotations.NullMarked;
