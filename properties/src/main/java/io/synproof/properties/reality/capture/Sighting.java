package io.synproof.properties.reality.capture;

/**
 * The place and time at which a packet was captured.
 *
 * @param number its number in the file, from 1, in which every packet counts
 * @param nanos when, in nanoseconds since the beginning of 1970
 * @param on a number of the interface: in the file, from 0; or the operating system's, where the
 *     file has packets of many interfaces as one interface's (LINUX_SLL2)
 * @param direction the way that it took there
 */
public record Sighting(long number, long nanos, int on, Direction direction) {
    /** The same at another interface, or in another direction. */
    Sighting with(int interfaceNumber, Direction way) {
        return new Sighting(number, nanos, interfaceNumber, way);
    }
}
