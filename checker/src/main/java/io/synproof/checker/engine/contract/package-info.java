/**
 * Checks, made during a search, that a model keeps its contract.
 *
 * <p>Sees {@code model}, {@code composition} and {@code engine.encode}. Begin with {@link
 * io.synproof.checker.engine.contract.CheckedSteps}.
 */
@NullMarked
package io.synproof.checker.engine.contract;

import org.jspecify.annotations.NullMarked;
