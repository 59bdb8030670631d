/** Traces and state graphs of any model, in the formats of other tools. */
@NullMarked
package io.synproof.export;

import org.jspecify.annotations.NullMarked;
