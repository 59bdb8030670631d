/** Tests of {@code claims}. */
@NullMarked
package io.synproof.properties.claims;

import org.jspecify.annotations.NullMarked;
