/**
 * One end of a connection: an event goes in, the endpoint afterwards, the segments sent and the
 * signals to the user come out (RFC 9293, section 3.10, one file for each of its parts).
 */
@NullMarked
package io.synproof.model.endpoint;

import org.jspecify.annotations.NullMarked;
