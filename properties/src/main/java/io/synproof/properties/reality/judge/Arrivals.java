package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.ConnectionSeed;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Reset;
import io.synproof.model.endpoint.SegmentArrives;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.capture.OtherOption;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The processing of the oldest pending segment of a hypothesis. What the host may have done with it
 * is many things; those are tried that can lead to the segment that it sent next.
 *
 * @param stack the implementation
 * @param edge the right edge of the window that the host has advertised, if it is known
 */
record Arrivals(JudgedStack stack, Option<SequenceNumber> edge) {
    private static final int NOT_CHOSEN = 0;
    private static final int SYN_ACK_TRIES = 6;

    /** The hypotheses after the oldest pending segment of {@code before}, in view of the next. */
    List<Hypothesis> take(Hypothesis before, Observation next) {
        Segment arrived = before.pending().head().segment();
        return opened(before, arrived, next)
                .getOrElse(() ->
                        processed(before, arrived, next).appendAll(reset(before, arrived, next)));
    }

    /** The hypothesis after the oldest pending segment, whatever follows. */
    Hypothesis take(Hypothesis before) {
        return effect(before, before.pending().head().segment());
    }

    /**
     * A SYN that begins a connection at a listener, which the SYN,ACK shows. Whatever connection
     * there was has ended, which TIME-WAIT and a request do after a time, and any other if the host
     * crashes.
     */
    private Option<List<Hypothesis>> opened(Hypothesis before, Segment arrived, Observation next) {
        boolean answers = arrived.control() == Control.SYN
                && next.control() == Control.SYN_ACK
                && next.ack().isFromUpTo(arrived.seq().next(), arrived.end())
                && !isServed(before.endpoint(), arrived, next);
        return Option.when(answers, () -> opening(before, arrived, next));
    }

    private List<Hypothesis> opening(Hypothesis before, Segment arrived, Observation next) {
        boolean fast = !next.ack().equals(arrived.seq().next());
        TcpParameters parameters = fast ? stack.takingSynText() : stack.sending();
        ConnectionSeed seed = new ConnectionSeed(next.seq(), NOT_CHOSEN, next.octets());
        Effect effect = SegmentArrives.arrive(parameters, Listen.LISTEN, arrived, seed);
        boolean reopened = SegmentArrives.reopens(stack.sending(), before.endpoint(), arrived);
        Hypothesis received = before.taking(
                effect.after(),
                Manner.ARRIVED,
                reopened ? effect.clauses().prepend(Clause.TIME_WAIT_REOPENED) : effect.clauses(),
                effect.sent());
        return fast || offersFastOpen(before)
                ? List.of(received, early(received, effect.sent()))
                : List.of(received);
    }

    private static boolean offersFastOpen(Hypothesis before) {
        return before.pending().head().packet().options().others().exists(OtherOption::isFastOpen);
    }

    /**
     * Under Fast Open a server sends before the handshake is over (RFC 7413, section 4.2), and may
     * have to send its SYN,ACK again.
     */
    private static Hypothesis early(Hypothesis received, List<Segment> synAck) {
        return received.endpoint() instanceof Connection connection
                ? received.being(connection
                                .in(State.ESTABLISHED)
                                .with(connection
                                        .snd()
                                        .acknowledgedUpTo(connection.snd().nxt())))
                        .owing(List.fill(SYN_ACK_TRIES, synAck).flatMap(same -> same))
                : received;
    }

    /** Whether the connection that there is began with the SYN, and has not given up. */
    private static boolean isServed(Endpoint endpoint, Segment syn, Observation next) {
        return switch (endpoint) {
            case Closed _, Listen _ -> false;
            case Endpoint.SynSent _ -> true;
            case Connection connection ->
                connection.rcv().irs().equals(syn.seq())
                        && (!isRequest(connection) || connection.snd().iss().equals(next.seq()));
        };
    }

    /** A host that no longer knows of the connection answers with a reset. */
    private Option<Hypothesis> reset(Hypothesis before, Segment arrived, Observation next) {
        boolean gone = next.control().rst()
                && !arrived.control().rst()
                && before.endpoint() instanceof Connection
                && Sendings.isSame(Reset.of(arrived), next.segment());
        return Option.when(gone, () -> {
            Effect effect =
                    SegmentArrives.arrive(stack.sending(), Closed.CLOSED, arrived, seed(arrived));
            return before.being(Closed.CLOSED)
                    .taking(Closed.CLOSED, Manner.ARRIVED, effect.clauses(), effect.sent());
        });
    }

    private List<Hypothesis> processed(Hypothesis before, Segment arrived, Observation next) {
        Hypothesis taken = effect(before, arrived);
        if (isRefused(taken)) {
            return List.of(taken, lenient(before, arrived, taken));
        }
        if (next.control().ack() && overtakes(taken.endpoint(), next.ack(), arrived)) {
            return List.of(
                    Distance.of(next.ack(), arrived.seq()) <= 0
                            ? effect(before, bare(arrived), Manner.TEXT_IGNORED)
                            : effect(forgetful(before, next.ack()), arrived));
        }
        if (next.control() == Control.SYN_ACK && isRequest(before.endpoint())) {
            return List.of(taken, ignored(before, Manner.IGNORED, List.empty()));
        }
        if (arrived.control().rst() && isWaiting(before.endpoint())) {
            return List.of(taken, ignored(before, Manner.ARRIVED, List.of(Clause.RST_IGNORED)));
        }
        return isAtEdge(before.endpoint(), arrived)
                ? List.of(
                        taken,
                        new Arrivals(stack, edge.map(SequenceNumber::next)).effect(before, arrived))
                : List.of(taken);
    }

    /**
     * The segment taken all the same, though its timestamp is older than TS.Recent: not every host
     * drops what is only out of order.
     */
    private Hypothesis lenient(Hypothesis before, Segment arrived, Hypothesis refused) {
        return before.endpoint() instanceof Connection connection
                ? effect(
                                before.being(connection.with(connection.rcv().with(Option.none()))),
                                arrived)
                        .remembering(connection.rcv().recent())
                : refused;
    }

    private static boolean isRefused(Hypothesis taken) {
        return taken.remarks()
                .headOption()
                .exists(remark -> remark.clauses().contains(Clause.PAWS));
    }

    /** Text that is held back behind a gap may be let go at any time (RFC 2018, section 8). */
    private static Hypothesis forgetful(Hypothesis before, SequenceNumber ack) {
        return before.endpoint() instanceof Connection connection
                ? before.being(connection.with(connection.rcv().holdingUpTo(ack)))
                : before;
    }

    /** Whether RCV.NXT has gone beyond what the host acknowledges next, by this segment. */
    private static boolean overtakes(Endpoint after, SequenceNumber ack, Segment arrived) {
        return arrived.length() > 0
                && after instanceof Connection connection
                && ack.isBefore(connection.rcv().nxt())
                && !arrived.control().syn();
    }

    private static Hypothesis ignored(Hypothesis before, Manner manner, List<Clause> clauses) {
        return before.taking(before.endpoint(), manner, clauses, List.empty());
    }

    /** TIME-WAIT may ignore resets, by a setting (RFC 1337). */
    private static boolean isWaiting(Endpoint endpoint) {
        return endpoint instanceof Connection connection && connection.state() == State.TIME_WAIT;
    }

    /** Linux takes an empty segment that stands at the right edge of the window (tcp_sequence). */
    private boolean isAtEdge(Endpoint endpoint, Segment arrived) {
        return arrived.length() == 0
                && endpoint instanceof Connection connection
                && !arrived.seq().equals(connection.rcv().nxt())
                && edge.exists(arrived.seq()::equals);
    }

    /** A connection request waits in a queue, which may be full (an ACK is dropped then). */
    private static boolean isRequest(Endpoint endpoint) {
        return endpoint instanceof Connection connection
                && connection.state() == State.SYN_RECEIVED
                && connection.passive();
    }

    private Hypothesis effect(Hypothesis before, Segment arrived) {
        return effect(before, arrived, Manner.ARRIVED);
    }

    private Hypothesis effect(Hypothesis before, Segment arrived, Manner manner) {
        if (isSynAtNobody(before.endpoint(), arrived)) {
            return before.taking(before.endpoint(), Manner.IGNORED, List.empty(), resets(arrived));
        }
        Effect effect = SegmentArrives.arrive(
                stack.receiving(window(before.endpoint())),
                before.endpoint(),
                arrived,
                seed(arrived));
        return before.taking(effect.after(), manner, effect.clauses(), notable(effect));
    }

    /** Nobody listens, or a queue is full: a reset, or nothing. */
    private static boolean isSynAtNobody(Endpoint endpoint, Segment arrived) {
        return arrived.control() == Control.SYN
                && (endpoint instanceof Closed || endpoint instanceof Listen);
    }

    private static List<Segment> resets(Segment arrived) {
        return List.of(Reset.of(arrived));
    }

    /** What a host may send without being asked needs no answer to be remembered. */
    private static List<Segment> notable(Effect effect) {
        return effect.after() instanceof Connection connection
                        && connection.state() != State.TIME_WAIT
                ? effect.sent().reject(sent -> sent.equals(connection.ack().saying(sent.window())))
                : effect.sent();
    }

    private static Segment bare(Segment arrived) {
        return new Segment(
                arrived.control() == Control.FIN_ACK ? Control.ACK : arrived.control(),
                arrived.seq(),
                arrived.ack(),
                Text.NONE,
                0,
                arrived.window());
    }

    private int window(Endpoint endpoint) {
        return endpoint instanceof Connection connection
                ? edge.map(right -> distance(right, connection.rcv().nxt()))
                        .getOrElse(JudgedStack.BOUNDLESS)
                : JudgedStack.BOUNDLESS;
    }

    private static int distance(SequenceNumber right, SequenceNumber left) {
        return right.isBefore(left)
                ? 0
                : (int) Math.min(JudgedStack.BOUNDLESS, right.distanceFrom(left));
    }

    private static ConnectionSeed seed(Segment arrived) {
        return new ConnectionSeed(arrived.seq().space().zero(), NOT_CHOSEN);
    }
}
