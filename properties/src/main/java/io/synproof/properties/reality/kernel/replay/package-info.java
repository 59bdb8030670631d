/** The replay of the traces that decide claims, with the running kernel as one of the sides. */
@NullMarked
package io.synproof.properties.reality.kernel.replay;

import org.jspecify.annotations.NullMarked;
