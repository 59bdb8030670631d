/**
 * Trace inclusion of two models, by subset construction with antichains.
 *
 * <p>Sees {@code engine.explore} and {@code refinement}. Begin with {@link
 * io.synproof.checker.engine.refinement.RefinementSearch}.
 */
@NullMarked
package io.synproof.checker.engine.refinement;

import org.jspecify.annotations.NullMarked;
