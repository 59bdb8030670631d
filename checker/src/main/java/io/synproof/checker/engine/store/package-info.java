/**
 * The visited set and the stores of packed states, exact and for several threads.
 *
 * <p>Sees {@code engine.encode}. Begin with {@link io.synproof.checker.engine.store.VisitedTable}.
 */
@NullMarked
package io.synproof.checker.engine.store;

import org.jspecify.annotations.NullMarked;
