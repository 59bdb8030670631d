/** Temporal properties of whole runs: questions, assumptions of fairness, lassos. */
@NullMarked
package io.synproof.checker.temporal;

import org.jspecify.annotations.NullMarked;
