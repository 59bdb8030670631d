/**
 * The self-check of a model against its contract in every state, and its state-space profile.
 *
 * <p>Sees {@code engine.graph}. Begin with {@link
 * io.synproof.checker.engine.selfcheck.ContractChecker}.
 */
@NullMarked
package io.synproof.checker.engine.selfcheck;

import org.jspecify.annotations.NullMarked;
