/** Measures the examples: one run as a line of JSON, and side by side with other checkers. */
@NullMarked
package io.synproof.checker.bench;

import org.jspecify.annotations.NullMarked;
