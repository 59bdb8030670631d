package io.synproof.properties.reality.kernel;

/** The octets of a stream: the letters of the alphabet, again and again, by their place. */
public final class Letters {
    private static final int COUNT = 26;

    private Letters() {}

    /** The octet at a place of a stream, counted from 0. */
    public static byte at(int place) {
        return (byte) ('a' + Math.floorMod(place, COUNT));
    }
}
