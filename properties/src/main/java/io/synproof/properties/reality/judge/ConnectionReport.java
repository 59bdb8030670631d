package io.synproof.properties.reality.judge;

import io.synproof.properties.reality.capture.Socket;
import io.vavr.collection.List;

/**
 * A connection of a capture, for a reader.
 *
 * @param number its number, from 1, in the order of the first packets
 * @param a the sender of its first packet
 * @param b the other side
 * @param vantage where it was captured
 * @param profile the name of the profile that explains it, or explains it the furthest
 * @param packets how many packets it has
 * @param seconds how long it took
 * @param verdict the verdict
 * @param ending how it ended, in a few words
 * @param oddities what is notable in it, each in a few words
 * @param rows its packets; of a long one, the first and the last
 * @param omitted how many packets between the first and the last are not in the rows
 * @param shown how many of the rows are the first
 */
public record ConnectionReport(
        int number,
        Socket a,
        Socket b,
        Vantage vantage,
        String profile,
        long packets,
        double seconds,
        VerdictReport verdict,
        String ending,
        List<String> oddities,
        List<PacketReport> rows,
        long omitted,
        int shown) {}
