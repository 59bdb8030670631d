/** The table of the effect of each segment in each state, under a profile. */
@NullMarked
package io.synproof.properties.transitions;

import org.jspecify.annotations.NullMarked;
