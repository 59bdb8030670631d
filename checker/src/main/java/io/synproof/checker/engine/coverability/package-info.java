/**
 * Verdicts for every number of losses and messages in flight: coverability of control states.
 *
 * <p>Sees {@code engine} and {@code engine.certificate}. Begin with {@link
 * io.synproof.checker.engine.coverability.CoverabilitySearch}.
 */
@NullMarked
package io.synproof.checker.engine.coverability;

import org.jspecify.annotations.NullMarked;
