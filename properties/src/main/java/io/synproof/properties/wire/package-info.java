/** The headers of packets as they go over a wire, octet by octet (RFC 791, 768, 9293). */
@NullMarked
package io.synproof.properties.wire;

import org.jspecify.annotations.NullMarked;
