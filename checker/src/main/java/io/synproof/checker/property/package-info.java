/**
 * Safety and reachability properties.
 *
 * <p>Sees {@code model} and {@code result}. Begin with {@link
 * io.synproof.checker.property.Property}.
 */
@NullMarked
package io.synproof.checker.property;

import org.jspecify.annotations.NullMarked;
