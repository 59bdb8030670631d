/**
 * Collections of numbers, interning, memo tables, and worker threads.
 *
 * <p>Sees no other package of the module.
 */
@NullMarked
package io.synproof.checker.engine.util;

import org.jspecify.annotations.NullMarked;
