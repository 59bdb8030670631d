/** Every protocol rule that can be switched, and named sets of such choices. */
@NullMarked
package io.synproof.model.rules;

import org.jspecify.annotations.NullMarked;
