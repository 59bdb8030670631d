package io.synproof.properties.invariants;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.OutOfOrderPolicy;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * What a connection has done so far, by the segments that it sent and received: what its timers
 * have to do is judged by this, and by nothing that the timers themselves hold.
 *
 * @param passive whether it began at a listener
 * @param repeated how often the number SND.UNA has been sent again, since it became the oldest; of
 *     a probe, how often it has been sent since it was last answered
 * @param probing whether what is not acknowledged was sent into a closed window
 * @param acknowledged the farthest acknowledgment number sent, IRS+1 before the first; none before
 *     a SYN has arrived
 * @param silenced whether the last segment that was not acceptable was not answered, and nothing
 *     has gone off since
 */
record Ran(
        boolean passive,
        int repeated,
        boolean probing,
        Option<SequenceNumber> acknowledged,
        boolean silenced) {

    /** After an event of the connection, which is one still. */
    static Ran after(Option<Ran> before, TcpParameters stack, Action action, Event event) {
        Option<SendSide> was = send(event.before());
        SendSide is = send(event.after()).get();
        Ran ran = was.isEmpty() ? begun(event) : before.getOrElse(() -> begun(event));
        boolean fired = action instanceof Action.Timeout timeout
                && timeout.role() == Timer.Role.CONNECTION
                && event.consumed().isEmpty();
        return ran.repeating(stack, event, was, is, fired)
                .acknowledging(event)
                .keepingSilent(stack, action, event);
    }

    private static Ran begun(Event event) {
        boolean passive = event.before() instanceof Endpoint.Listen;
        return new Ran(passive, 0, false, Option.none(), false);
    }

    private Ran repeating(
            TcpParameters stack, Event event, Option<SendSide> was, SendSide is, boolean fired) {
        if (fired && !event.sent().isEmpty() && isOutstanding(event.after())) {
            boolean first = was.forAll(send -> !send.isOutstanding());
            return having(first ? 1 : repeated + 1, probing || first);
        }
        boolean moved = was.isEmpty() || was.exists(send -> !send.una().equals(is.una()));
        boolean more = was.exists(send -> !send.nxt().equals(is.nxt()));
        if (moved || (probing && more)) {
            return having(0, false);
        }
        return probing && isAnswered(stack, event) ? having(0, true) : this;
    }

    private Ran having(int times, boolean intoClosedWindow) {
        return new Ran(passive, times, intoClosedWindow, acknowledged, silenced);
    }

    /** Whether an acceptable ACK has come of what was sent before the probe, or of it. */
    private static boolean isAnswered(TcpParameters stack, Event event) {
        return event.before() instanceof Connection connection
                && event.consumed().exists(flying -> {
                    Segment segment = flying.segment();
                    boolean plain = segment.control().ack()
                            && !segment.control().rst()
                            && !segment.control().syn();
                    return plain
                            && isAcceptable(stack, connection, segment)
                            && isNextOrHeld(stack, connection, segment)
                            && isInTime(connection, segment)
                            && segment.ack()
                                    .isFromUpTo(
                                            connection.snd().una(),
                                            connection.snd().nxt());
                });
    }

    private static boolean isAcceptable(
            TcpParameters stack, Connection connection, Segment segment) {
        return connection.rcv().window(stack).accepts(segment.seq(), segment.length());
    }

    /** MAY-13: what begins behind a gap may be dropped, its acknowledgment with it. */
    private static boolean isNextOrHeld(
            TcpParameters stack, Connection connection, Segment segment) {
        return !connection.rcv().nxt().isBefore(segment.seq())
                || stack.feature(Feature.OUT_OF_ORDER) != OutOfOrderPolicy.DROPPED;
    }

    private static boolean isInTime(Connection connection, Segment segment) {
        return connection
                .rcv()
                .recent()
                .forAll(recent ->
                        segment.options().stamp().exists(stamp -> !stamp.isBefore(recent)));
    }

    private Ran acknowledging(Event event) {
        Option<SequenceNumber> first = event.after() instanceof Connection connection
                ? acknowledged.orElse(Option.some(connection.rcv().irs().next()))
                : Option.none();
        Option<SequenceNumber> farthest = event.sent()
                .filter(segment -> segment.control().ack() && !segment.control().rst())
                .map(Segment::ack)
                .foldLeft(first, Ran::farther);
        return new Ran(passive, repeated, probing, farthest, silenced);
    }

    private static Option<SequenceNumber> farther(
            Option<SequenceNumber> one, SequenceNumber other) {
        return Option.some(one.filter(number -> !number.isBefore(other)).getOrElse(other));
    }

    private Ran keepingSilent(TcpParameters stack, Action action, Event event) {
        if (action instanceof Action.Timeout(var _, var _, var role)
                && role == Timer.Role.CHALLENGE) {
            return new Ran(passive, repeated, probing, acknowledged, false);
        }
        boolean now = event.before() instanceof Connection connection
                && connection.state().isSynchronized()
                && isOfNoEffect(event)
                && event.consumed()
                        .exists(flying -> !flying.segment().control().rst()
                                && isInTime(connection, flying.segment())
                                && !isAcceptable(stack, connection, flying.segment()));
        return now ? new Ran(passive, repeated, probing, acknowledged, true) : this;
    }

    /** Linux takes the ACK of a FIN that comes again, though the FIN is not acceptable. */
    private static boolean isOfNoEffect(Event event) {
        return event.sent().isEmpty()
                && event.after().state() == event.before().state()
                && send(event.after()).equals(send(event.before()));
    }

    static boolean isOutstanding(Endpoint endpoint) {
        return send(endpoint).exists(SendSide::isOutstanding);
    }

    static Option<SendSide> send(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Closed _, Endpoint.Listen _ -> Option.none();
            case SynSent(SendSide snd, Timer _) -> Option.some(snd);
            case Connection connection -> Option.some(connection.snd());
        };
    }

    /** The reasons that a timer of this connection has to run. */
    List<Reason> reasons(TcpParameters stack, Endpoint endpoint) {
        return List.of(Reason.values()).filter(reason -> reason.isThere(stack, endpoint, this));
    }
}
