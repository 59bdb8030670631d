/**
 * Experiments: questions asked of a scenario, the search, its answer, and the annotated trace that
 * it found.
 */
@NullMarked
package io.synproof.properties.experiment;

import org.jspecify.annotations.NullMarked;
