/**
 * Questions and their outcomes; bounds of a search, and reports of what it did: coverage, progress,
 * checkpoints, state spaces.
 *
 * <p>Sees {@code model}. Begin with {@link io.synproof.checker.result.Coverage}.
 */
@NullMarked
package io.synproof.checker.result;

import org.jspecify.annotations.NullMarked;
