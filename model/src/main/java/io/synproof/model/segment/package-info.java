/** Segments: what one TCP endpoint says to the other (RFC 9293, section 3.1). */
@NullMarked
package io.synproof.model.segment;

import org.jspecify.annotations.NullMarked;
