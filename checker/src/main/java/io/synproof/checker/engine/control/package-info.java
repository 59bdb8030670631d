/**
 * Options of a search, and what stops it: bounds on time and memory, cancellation.
 *
 * <p>Sees {@code result} and {@code property}. Begin with {@link
 * io.synproof.checker.engine.control.SearchOptions}.
 */
@NullMarked
package io.synproof.checker.engine.control;

import org.jspecify.annotations.NullMarked;
