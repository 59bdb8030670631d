/** Segments: the messages between two TCP endpoints (RFC 9293, section 3.1). */
@NullMarked
package io.synproof.model.segment;

import org.jspecify.annotations.NullMarked;
