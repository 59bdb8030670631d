/** Worlds as the checker sees them. */
@NullMarked
package io.synproof.properties;

import org.jspecify.annotations.NullMarked;
