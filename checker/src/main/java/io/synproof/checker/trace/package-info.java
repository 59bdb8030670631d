/** Traces, verdicts and findings as text, and traces from text. */
@NullMarked
package io.synproof.checker.trace;

import org.jspecify.annotations.NullMarked;
