/** The two named invariants, sampled by jqwik over random schedules. */
@NullMarked
package io.synproof.properties.invariants;

import org.jspecify.annotations.NullMarked;
