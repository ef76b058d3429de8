/**
 * What people settled: {@link no.samsvar.engine.decision.Decision}, and the file that holds such
 * lines, {@link no.samsvar.engine.decision.DecisionFile}. Read and written here, applied in the
 * step {@code settle}.
 */
@NullMarked
package no.samsvar.engine.decision;

import org.jspecify.annotations.NullMarked;
