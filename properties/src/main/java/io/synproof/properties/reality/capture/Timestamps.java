package io.synproof.properties.reality.capture;

/**
 * The timestamps option (RFC 7323, section 3.2).
 *
 * @param value TSval, unsigned, of 32 bits
 * @param echo TSecr, unsigned, of 32 bits
 */
public record Timestamps(long value, long echo) {}
