/**
 * Where the study notes contradict each other or themselves, and which side of each contradiction
 * is right: computed from the verdicts of a run.
 */
@NullMarked
package io.synproof.properties.contradictions;

import org.jspecify.annotations.NullMarked;
