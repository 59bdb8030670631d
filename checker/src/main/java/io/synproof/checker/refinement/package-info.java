/** Refinement: trace inclusion between the observations of two models. */
@NullMarked
package io.synproof.checker.refinement;

import org.jspecify.annotations.NullMarked;
