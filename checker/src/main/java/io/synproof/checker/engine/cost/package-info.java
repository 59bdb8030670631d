/**
 * Least and greatest costs of runs: paths in a weighted graph.
 *
 * <p>Sees {@code engine.graph} and {@code cost}. Begin with {@link
 * io.synproof.checker.engine.cost.CostSearch}.
 */
@NullMarked
package io.synproof.checker.engine.cost;

import org.jspecify.annotations.NullMarked;
