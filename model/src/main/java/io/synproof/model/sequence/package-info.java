/** Sequence numbers and windows: arithmetic modulo 2^k (RFC 9293, section 3.4). */
@NullMarked
package io.synproof.model.sequence;

import org.jspecify.annotations.NullMarked;
