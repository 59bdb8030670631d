/**
 * The checker's facade.
 *
 * <p>Sees every package of the module. Begin with {@link io.synproof.checker.Checker}; what a user
 * writes is in {@code model}, {@code composition} and {@code property}.
 */
@NullMarked
package io.synproof.checker;

import org.jspecify.annotations.NullMarked;
