/** Tests of how flips are answered. */
@NullMarked
package io.synproof.properties.claims.answers;

import org.jspecify.annotations.NullMarked;
