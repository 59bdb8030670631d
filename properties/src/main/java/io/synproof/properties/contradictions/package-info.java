/**
 * The contradictions between and within the study notes, and the right side of each, computed from
 * the verdicts of a verification run.
 */
@NullMarked
package io.synproof.properties.contradictions;

import org.jspecify.annotations.NullMarked;
