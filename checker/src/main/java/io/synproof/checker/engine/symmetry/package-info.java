/**
 * Canonical states of symmetric models.
 *
 * <p>Sees {@code symmetry} and {@code property}. Begin with {@link
 * io.synproof.checker.engine.symmetry.Orbits}.
 */
@NullMarked
package io.synproof.checker.engine.symmetry;

import org.jspecify.annotations.NullMarked;
