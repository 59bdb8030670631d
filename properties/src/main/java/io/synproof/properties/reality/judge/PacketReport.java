package io.synproof.properties.reality.judge;

import io.vavr.collection.List;

/**
 * A packet of a connection, for a reader.
 *
 * @param number its number in the file, from 1
 * @param seconds when it was captured, in seconds from the first packet of the connection
 * @param fromA whether side A sent it
 * @param segment its fields in the notation of RFC 9293, numbers counted from the initial ones
 * @param a the state of side A after it, as far as it is known; empty if it is not
 * @param b the same of side B
 * @param section the section of the standard that it follows; empty if none is known
 * @param words what it does, in a few words; empty if there is nothing to say
 * @param marks what is notable in it by its numbers alone
 */
public record PacketReport(
        long number,
        double seconds,
        boolean fromA,
        String segment,
        String a,
        String b,
        String section,
        String words,
        List<Mark> marks) {}
