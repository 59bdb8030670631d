/** The replay of recorded traces, step by step. */
@NullMarked
package io.synproof.properties.replay;

import org.jspecify.annotations.NullMarked;
