/** Tests of the sampled twins. */
@NullMarked
package io.synproof.properties.sampling;

import org.jspecify.annotations.NullMarked;
