/**
 * How much a verdict weighs: every check is asked again with each setting moved by one notch, and
 * what then comes out otherwise is a condition of the claim, or not spoken of.
 */
@NullMarked
package io.synproof.properties.neighbours;

import org.jspecify.annotations.NullMarked;
