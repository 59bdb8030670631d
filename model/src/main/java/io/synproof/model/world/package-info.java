/** Two hosts and the network between them: the enabled actions, and their effects. */
@NullMarked
package io.synproof.model.world;

import org.jspecify.annotations.NullMarked;
