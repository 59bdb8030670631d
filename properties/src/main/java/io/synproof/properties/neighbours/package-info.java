/**
 * The robustness of verdicts: every check is asked again with each setting moved by one notch, and
 * each flip is either a condition of the claim or outside its statement.
 */
@NullMarked
package io.synproof.properties.neighbours;

import org.jspecify.annotations.NullMarked;
