/** User datagrams: the other way to use the same network (RFC 768). */
@NullMarked
package io.synproof.model.datagram;

import org.jspecify.annotations.NullMarked;
