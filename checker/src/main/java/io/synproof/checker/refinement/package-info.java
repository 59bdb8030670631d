/** Whether all that one model shows could be another. */
@NullMarked
package io.synproof.checker.refinement;

import org.jspecify.annotations.NullMarked;
