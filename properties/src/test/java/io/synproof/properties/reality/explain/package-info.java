/** Tests of what is said of captures. */
@NullMarked
package io.synproof.properties.reality.explain;

import org.jspecify.annotations.NullMarked;
