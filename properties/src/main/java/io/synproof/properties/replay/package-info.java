/** Traces that were written are read back and taken again, step by step. */
@NullMarked
package io.synproof.properties.replay;

import org.jspecify.annotations.NullMarked;
