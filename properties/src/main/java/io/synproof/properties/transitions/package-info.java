/** The table of what each segment does in each state, under a profile. */
@NullMarked
package io.synproof.properties.transitions;

import org.jspecify.annotations.NullMarked;
