/**
 * Models made of processes that exchange messages through a medium, and their steps by definition.
 *
 * <p>Sees {@code model}. Begin with {@link
 * io.synproof.checker.composition.Protocol}, the simple form of a {@link
 * io.synproof.checker.composition.Composition}.
 */
@NullMarked
package io.synproof.checker.composition;

import org.jspecify.annotations.NullMarked;
