/** Knowledge of the parts of a system about each other: agents, formulas, verdicts. */
@NullMarked
package io.synproof.checker.knowledge;

import org.jspecify.annotations.NullMarked;
