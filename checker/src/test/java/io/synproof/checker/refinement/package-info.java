/** Refinement, against the subset construction and in examples. */
@NullMarked
package io.synproof.checker.refinement;

import org.jspecify.annotations.NullMarked;
