/** Pictures of captured conversations. */
@NullMarked
package io.synproof.properties.reality.explain.picture;

import org.jspecify.annotations.NullMarked;
