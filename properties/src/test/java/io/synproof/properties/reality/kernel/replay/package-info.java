/** Tests of the replay of traces at the kernel. */
@NullMarked
package io.synproof.properties.reality.kernel.replay;

import org.jspecify.annotations.NullMarked;
