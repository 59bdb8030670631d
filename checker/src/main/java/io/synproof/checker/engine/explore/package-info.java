/**
 * The search loop: breadth-first, level by level, all properties at once; traces and checkpoints.
 *
 * <p>Sees {@code engine.expand}, {@code engine.store} and {@code engine.control}. Begin with {@link
 * io.synproof.checker.engine.explore.Search}.
 */
@NullMarked
package io.synproof.checker.engine.explore;

import org.jspecify.annotations.NullMarked;
