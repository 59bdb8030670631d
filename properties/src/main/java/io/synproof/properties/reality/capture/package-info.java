/**
 * Capture files and the packets in them: pcap and pcapng, read packet by packet, decoded down to
 * TCP, and written.
 */
@NullMarked
package io.synproof.properties.reality.capture;

import org.jspecify.annotations.NullMarked;
