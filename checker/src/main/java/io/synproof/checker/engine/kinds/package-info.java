/**
 * All kinds of runs to what decides a property, a shortest run of each.
 *
 * <p>Sees {@code engine}. Begin with {@link io.synproof.checker.engine.kinds.RunKindSearch}.
 */
@NullMarked
package io.synproof.checker.engine.kinds;

import org.jspecify.annotations.NullMarked;
