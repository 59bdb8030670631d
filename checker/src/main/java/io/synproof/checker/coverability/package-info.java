/**
 * Verdicts for every number of messages in flight and of losses, and certificates of them.
 *
 * <p>Sees {@code model} and {@code result}. Begin with {@link
 * io.synproof.checker.coverability.UnboundedFindings}.
 */
@NullMarked
package io.synproof.checker.coverability;

import org.jspecify.annotations.NullMarked;
