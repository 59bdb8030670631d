/**
 * Successors of packed states: of any model, and of compositions by cached local steps.
 *
 * <p>Sees {@code engine.encode}, {@code engine.store}, {@code engine.symmetry} and {@code
 * engine.contract}. Begin with {@link io.synproof.checker.engine.expand.Representation}.
 */
@NullMarked
package io.synproof.checker.engine.expand;

import org.jspecify.annotations.NullMarked;
