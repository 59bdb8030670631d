/** Tests of what may happen next in a world, and what it does. */
@NullMarked
package io.synproof.model.world;

import org.jspecify.annotations.NullMarked;
