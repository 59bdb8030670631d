/** The text form of a trace. */
@NullMarked
package io.synproof.checker.trace;

import org.jspecify.annotations.NullMarked;
