/** Thresholds: the values of a parameter at which a verdict changes. */
@NullMarked
package io.synproof.checker.threshold;

import org.jspecify.annotations.NullMarked;
