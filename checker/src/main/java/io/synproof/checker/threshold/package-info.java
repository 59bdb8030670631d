/** From what value of a parameter on a verdict is another. */
@NullMarked
package io.synproof.checker.threshold;

import org.jspecify.annotations.NullMarked;
