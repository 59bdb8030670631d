package io.synproof.properties.reality.capture;

/**
 * A block of a SACK option (RFC 2018, section 3): octets that have arrived out of order.
 *
 * @param left the number of its first octet, unsigned, of 32 bits
 * @param right the number behind its last octet, unsigned, of 32 bits
 */
public record SackBlock(long left, long right) {}
