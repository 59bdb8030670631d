/**
 * Members of a model that are interchangeable.
 *
 * <p>Sees {@code model} and {@code composition}. Begin with {@link
 * io.synproof.checker.symmetry.Symmetry}.
 */
@NullMarked
package io.synproof.checker.symmetry;

import org.jspecify.annotations.NullMarked;
