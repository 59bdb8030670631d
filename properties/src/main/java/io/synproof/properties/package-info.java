/** The link between the model and the checker. */
@NullMarked
package io.synproof.properties;

import org.jspecify.annotations.NullMarked;
