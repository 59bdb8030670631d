/**
 * Temporal properties: fair cycles and the lassos that show them.
 *
 * <p>Sees {@code engine.graph} and {@code temporal}. Begin with {@link
 * io.synproof.checker.engine.liveness.TemporalSearch}.
 */
@NullMarked
package io.synproof.checker.engine.liveness;

import org.jspecify.annotations.NullMarked;
