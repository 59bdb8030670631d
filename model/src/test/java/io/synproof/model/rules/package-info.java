/** Tests of the switchable rules. */
@NullMarked
package io.synproof.model.rules;

import org.jspecify.annotations.NullMarked;
