package io.synproof.properties.reality.judge;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.capture.Socket;

/**
 * A connection of a capture with its verdict.
 *
 * @param number its number in the file, from 1, in the order of the first packets
 * @param a the sender of its first packet
 * @param b the other side
 * @param vantage where it was captured
 * @param profile the profile that explains it, or explains it the furthest
 * @param course what was seen of it
 * @param verdict the verdict
 */
record JudgedConnection(
        int number,
        Socket a,
        Socket b,
        Vantage vantage,
        RuleProfile profile,
        Incarnation course,
        Verdict verdict) {}
