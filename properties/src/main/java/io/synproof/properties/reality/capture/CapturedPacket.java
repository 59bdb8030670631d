package io.synproof.properties.reality.capture;

/**
 * A packet as it stands in a capture file.
 *
 * @param sighting where and when it was captured
 * @param linkType the kind of header that it begins with, a number of libpcap's registry
 * @param octets what was captured of it
 * @param originalLength its length on the link in octets, at least that of what was captured
 */
public record CapturedPacket(
        Sighting sighting, int linkType, Payload octets, long originalLength) {}
