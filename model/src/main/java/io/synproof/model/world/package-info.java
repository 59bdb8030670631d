/** Hosts and the network between them: what may happen next, and what the world is afterwards. */
@NullMarked
package io.synproof.model.world;

import org.jspecify.annotations.NullMarked;
