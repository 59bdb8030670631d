package io.synproof.properties.reality.capture;

/**
 * The place and time at which a packet was captured.
 *
 * @param number its number in the file, from 1, in which every packet counts
 * @param nanos when, in nanoseconds since the beginning of 1970
 * @param on the number of the interface in the file, from 0
 * @param direction the way that it took there
 */
public record Sighting(long number, long nanos, int on, Direction direction) {}
