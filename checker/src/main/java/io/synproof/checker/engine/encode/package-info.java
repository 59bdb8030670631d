/**
 * Encodings of states in bits: fields, their layout, and how a state is taken apart.
 *
 * <p>Sees {@code composition} and {@code engine.util}. Begin with {@link
 * io.synproof.checker.engine.encode.Encoding}.
 */
@NullMarked
package io.synproof.checker.engine.encode;

import org.jspecify.annotations.NullMarked;
