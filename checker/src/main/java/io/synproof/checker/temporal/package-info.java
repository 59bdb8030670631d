/** What happens on whole runs: temporal questions, assumptions of fairness, lassos. */
@NullMarked
package io.synproof.checker.temporal;

import org.jspecify.annotations.NullMarked;
