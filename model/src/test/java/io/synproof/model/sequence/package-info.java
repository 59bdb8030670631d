/** Laws of sequence arithmetic. */
@NullMarked
package io.synproof.model.sequence;

import org.jspecify.annotations.NullMarked;
