package io.synproof.properties.reality.capture;

import io.vavr.collection.List;

/**
 * A packet as it stands in a capture file.
 *
 * @param sighting where and when it was captured
 * @param linkType the kind of header that it begins with, a number of libpcap's registry
 * @param octets what was captured of it
 * @param originalLength its length on the link in octets, at least that of what was captured
 * @param comments the comments on it in the file
 */
public record CapturedPacket(
        Sighting sighting,
        int linkType,
        Payload octets,
        long originalLength,
        List<String> comments) {
    /** Was less of it captured than there is? */
    boolean isCut() {
        return octets.length() < originalLength;
    }

    /** The reason to pass it over when a header of a link or of IP ends behind it. */
    PassedOver tooShort() {
        return isCut() ? PassedOver.HEADER_CUT : PassedOver.MALFORMED_IP;
    }
}
