/** Two hosts and the network between them: what may happen next, and what it does. */
@NullMarked
package io.synproof.model.world;

import org.jspecify.annotations.NullMarked;
