/** Knowledge of the parts of a system about each other: agents, formulas, findings. */
@NullMarked
package io.synproof.checker.knowledge;

import org.jspecify.annotations.NullMarked;
