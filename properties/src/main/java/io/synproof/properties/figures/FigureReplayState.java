package io.synproof.properties.figures;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.ConnectionSeed;
import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.RetransmissionPolicy;
import io.synproof.model.endpoint.SegmentArrives;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.endpoint.Timeouts;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.endpoint.UserCalls;
import io.synproof.model.rules.Rules;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.List;
import java.util.Optional;

/**
 * The state of a figure's replay: two ends, and the segments between them.
 *
 * @param stack the parameters of both implementations
 * @param a what last happened to Peer A
 * @param b what last happened to Peer B
 * @param unsent what the ends have sent and the figure has not shown yet, oldest first
 * @param flying what has departed and not arrived
 * @param trouble the deviation of the model from the figure; nothing happens after it
 */
record FigureReplayState(
        TcpParameters stack,
        Effect a,
        Effect b,
        List<Flying> unsent,
        List<Flying> flying,
        Optional<String> trouble) {

    /** Less than what lies between the numbers of figure 9, whose SYN is not in the window. */
    private static final int WINDOW = 100;

    private static final int MSS = 50;
    private static final SequenceSpace SPACE = new SequenceSpace(SequenceSpace.MOST_BITS);

    /**
     * A segment in flight.
     *
     * @param from who sent it
     * @param segment the segment
     */
    record Flying(Peer from, Segment segment) {}

    /** Nothing has happened yet: both ends are CLOSED. */
    static FigureReplayState empty(Rules rules) {
        TcpParameters stack = new TcpParameters(
                rules,
                WINDOW,
                MSS,
                RetransmissionPolicy.evenly(new Deadline.In(1), 1, true),
                new Deadline.In(2),
                TcpParameters.Receiving.STANDING);
        Effect nothing =
                new Effect(Endpoint.Closed.CLOSED, List.empty(), List.empty(), List.empty());
        return new FigureReplayState(
                stack, nothing, nothing, List.empty(), List.empty(), Optional.empty());
    }

    /** This state after one more step. */
    FigureReplayState after(Step step) {
        if (trouble.isPresent()) {
            return this;
        }
        return switch (step) {
            case Step.Happens(Peer peer, Step.Event event) -> happens(peer, event);
            case Step.Opens(Peer peer, long iss) ->
                changed(peer, UserCalls.openActive(stack, end(peer), seed(iss)));
            case Step.Sends(Peer peer, int octets) ->
                changed(peer, UserCalls.send(stack, end(peer), octets));
            case Step.Departs(Peer peer, FigureSegment arrow) -> departs(peer, arrow);
            case Step.Arrives(Peer peer, FigureSegment arrow, long iss) ->
                arrives(peer, arrow, iss);
            case Step.IsIn(Peer peer, State state) -> isIn(peer, state);
            case Step.Tells(Peer peer, Signal signal) -> tells(peer, signal);
        };
    }

    private static ConnectionSeed seed(long iss) {
        return new ConnectionSeed(number(iss), 0);
    }

    private static SequenceNumber number(long value) {
        return SPACE.number(value);
    }

    private Effect last(Peer peer) {
        return switch (peer) {
            case A -> a;
            case B -> b;
        };
    }

    private Endpoint end(Peer peer) {
        return last(peer).after();
    }

    private FigureReplayState happens(Peer peer, Step.Event event) {
        return switch (event) {
            case OPEN_PASSIVE -> changed(peer, UserCalls.openPassive(end(peer)));
            case CLOSE -> changed(peer, UserCalls.close(stack, end(peer)));
            case REBOOT -> changed(peer, empty(stack.rules()).last(peer));
            case TIMEOUT ->
                end(peer).timer() == Timer.Off.OFF
                        ? stopped("a timer of " + peer + " goes off", "none runs")
                        : changed(peer, Timeouts.fire(stack, end(peer)));
        };
    }

    private FigureReplayState changed(Peer peer, Effect effect) {
        List<Flying> more = unsent.appendAll(effect.sent().map(one -> new Flying(peer, one)));
        return switch (peer) {
            case A -> new FigureReplayState(stack, effect, b, more, flying, trouble);
            case B -> new FigureReplayState(stack, a, effect, more, flying, trouble);
        };
    }

    private FigureReplayState departs(Peer peer, FigureSegment arrow) {
        return unsent.find(one -> one.from() == peer)
                .filter(one -> arrow.shows(one.segment()))
                .map(one -> new FigureReplayState(
                        stack, a, b, unsent.remove(one), flying.append(one), trouble))
                .getOrElse(() -> stopped(peer + " sends " + arrow, next(peer)));
    }

    private String next(Peer peer) {
        return unsent.find(one -> one.from() == peer)
                .map(one -> peer + " sends " + one.segment())
                .getOrElse(peer + " sends nothing more");
    }

    private FigureReplayState arrives(Peer peer, FigureSegment arrow, long iss) {
        return flying.find(one -> one.from() == peer.other() && arrow.shows(one.segment()))
                .map(one -> new FigureReplayState(stack, a, b, unsent, flying.remove(one), trouble)
                        .changed(
                                peer,
                                SegmentArrives.arrive(stack, end(peer), one.segment(), seed(iss))))
                .getOrElse(() -> stopped(arrow + " arrives at " + peer, "it is not on its way"));
    }

    private FigureReplayState isIn(Peer peer, State state) {
        State actual = end(peer).state();
        return actual == state
                ? this
                : stopped(peer + " is in " + state, peer + " is in " + actual + because(peer));
    }

    private FigureReplayState tells(Peer peer, Signal signal) {
        return last(peer).signals().contains(signal)
                ? this
                : stopped(
                        "the user of " + peer + " is told: " + signal, "it is not" + because(peer));
    }

    /**
     * The segments that the last event of an end sent, and the clauses of the RFC that decided it.
     */
    private String because(Peer peer) {
        String sent = last(peer).sent().map(segment -> " and sends " + segment).mkString();
        List<Clause> clauses = last(peer).clauses();
        return clauses.isEmpty()
                ? sent
                : sent + clauses.map(FigureReplayState::words).mkString(" (", "; ", ")");
    }

    private static String words(Clause clause) {
        return clause.section() + ", " + clause.meaning();
    }

    private FigureReplayState stopped(String figure, String model) {
        String what = "in the figure " + figure + ", in the model " + model;
        return new FigureReplayState(stack, a, b, unsent, flying, Optional.of(what));
    }
}
