package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.rules.NoTimestamp;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.TsRecent;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Timestamp;
import io.vavr.control.Option;
import java.util.function.BiPredicate;

/**
 * Timestamps on the receiving side: agreed with the SYN, checked before anything else (PAWS), and
 * remembered as TS.Recent (RFC 7323, sections 3.2, 4.3 and 5.3).
 */
final class Timestamps {
    private Timestamps() {}

    /** TS.Recent after a SYN: both sides offer timestamps, or there are none (section 3.2). */
    static Option<Timestamp> agreed(TcpParameters stack, Segment syn) {
        return stack.opening().timestamps() ? syn.options().stamp() : Option.none();
    }

    /**
     * R1 of section 5.3: a segment older than TS.Recent is acknowledged and dropped, unless it is a
     * reset; one without a timestamp is dropped silently (section 3.2), or accepted where a rule
     * says so.
     */
    static Option<Effect> check(TcpParameters stack, Connection connection, Segment segment) {
        if (connection.rcv().recent().isEmpty() || segment.control().rst()) {
            return Option.none();
        }
        if (segment.options().stamp().isEmpty()
                && stack.rule(Rule.NO_TIMESTAMP) == NoTimestamp.DROPPED) {
            return Option.some(Effect.of(Clause.NO_TIMESTAMP, connection));
        }
        return isOlder(connection, segment)
                ? Option.some(Effect.of(Clause.PAWS, connection).sending(connection.ack()))
                : Option.none();
    }

    /** A connection after a segment has passed the first check, if that updates TS.Recent. */
    static Connection passedFirst(TcpParameters stack, Connection connection, Segment segment) {
        return stack.rule(Rule.TS_RECENT) == TsRecent.PASSED_FIRST
                ? remembering(connection, segment)
                : connection;
    }

    /** A connection after SEG.ACK has been accepted as well, if only that updates TS.Recent. */
    static Connection passedAck(TcpParameters stack, Connection connection, Segment segment) {
        return stack.rule(Rule.TS_RECENT) == TsRecent.PASSED_ACK
                ? remembering(connection, segment)
                : connection;
    }

    /**
     * R3 of section 5.3: a segment that is next, or was received before, updates TS.Recent. RCV.NXT
     * stands in for Last.ACK.sent, which differs while an acknowledgment is delayed.
     */
    private static Connection remembering(Connection connection, Segment segment) {
        boolean next = connection.rcv().recent().isDefined()
                && segment.options().stamp().isDefined()
                && !connection.rcv().nxt().isBefore(segment.seq());
        return next
                ? connection.with(connection.rcv().with(segment.options().stamp()))
                : connection;
    }

    /** SEG.TSval &lt; TS.Recent. */
    static boolean isOlder(Connection connection, Segment segment) {
        return compare(connection, segment, Timestamp::isBefore);
    }

    /** TS.Recent &lt; SEG.TSval. */
    static boolean isNewer(Connection connection, Segment segment) {
        return compare(connection, segment, (stamp, recent) -> recent.isBefore(stamp));
    }

    /** TS.Recent = SEG.TSval. */
    static boolean isEqual(Connection connection, Segment segment) {
        return compare(connection, segment, Timestamp::equals);
    }

    private static boolean compare(
            Connection connection, Segment segment, BiPredicate<Timestamp, Timestamp> how) {
        return segment.options()
                .stamp()
                .exists(stamp ->
                        connection.rcv().recent().exists(recent -> how.test(stamp, recent)));
    }
}
