/**
 * Asking a question of a scenario: the search, its answer, and the run that it found as a story.
 */
@NullMarked
package io.synproof.properties.experiment;

import org.jspecify.annotations.NullMarked;
