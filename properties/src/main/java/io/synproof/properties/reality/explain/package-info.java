/** The explanation of captures: what {@code synproof explain} says of one. */
@NullMarked
package io.synproof.properties.reality.explain;

import org.jspecify.annotations.NullMarked;
