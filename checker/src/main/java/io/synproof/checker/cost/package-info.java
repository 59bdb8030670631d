/** Costs of runs: the least to a goal, and the greatest where it is bounded. */
@NullMarked
package io.synproof.checker.cost;

import org.jspecify.annotations.NullMarked;
