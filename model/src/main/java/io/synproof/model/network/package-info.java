/** The network: segments in flight, and what may happen to them. */
@NullMarked
package io.synproof.model.network;

import org.jspecify.annotations.NullMarked;
