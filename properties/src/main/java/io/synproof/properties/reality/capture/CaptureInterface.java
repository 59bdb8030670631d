package io.synproof.properties.reality.capture;

/**
 * An interface whose packets a file holds.
 *
 * @param linkType the kind of header that its packets begin with, a number of libpcap's registry
 * @param snapLength of how many octets of a packet the rest was cut off; 0 if of none
 * @param name its name, or nothing
 */
public record CaptureInterface(int linkType, long snapLength, String name) {}
