package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.kernel.Errno;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Predicate;

/**
 * The comparison of what the kernel did with what the model's endpoints allow: a set of endpoints
 * is carried along, those that explain all that was seen.
 *
 * @param model what is allowed
 */
record Judge(Allowed model) {

    /**
     * The judgement of one answer.
     *
     * @param endpoints the endpoints that explain it; none if nothing does
     * @param known the explained differences that were needed, if any were
     * @param expected what the model would have done, by the endpoints before
     */
    record Judgement(
            List<Endpoint> endpoints, List<KnownDifference> known, List<Expected> expected) {}

    /**
     * The expectation of one endpoint.
     *
     * @param before the endpoint before
     * @param effect what it does
     */
    record Expected(Endpoint before, Effect effect) {}

    /** The judgement of an answer to what happened. */
    Judgement judge(List<Endpoint> before, Happening happening, Happening.Answer answer) {
        SequenceNumber iss = beginning(answer).getOrElse(model.numbers().iss());
        List<Expected> expected = before.map(
                endpoint -> new Expected(endpoint, model.effect(endpoint, happening, iss)));
        List<Endpoint> explained = expected.flatMap(one -> explained(one, happening, answer));
        List<Reading> readings = expected.flatMap(one -> readings(one, happening, iss));
        List<Instead> hidden = differing(readings, KnownDifference::isHidden, happening, answer);
        List<Instead> needed = explained.isEmpty() && hidden.isEmpty()
                ? differing(readings, _ -> true, happening, answer)
                : List.empty();
        List<KnownDifference> known = explained.isEmpty()
                ? hidden.appendAll(needed).headOption().toList().flatMap(Instead::known)
                : List.empty();
        return new Judgement(
                hidden.appendAll(needed)
                        .map(Instead::after)
                        .appendAll(explained)
                        .distinct(),
                known,
                expected);
    }

    /**
     * A reading of the rules.
     *
     * @param model what is allowed by it
     * @param expected what one endpoint does by it
     * @param known the differences that make it
     */
    private record Reading(Allowed model, Expected expected, List<KnownDifference> known) {}

    /**
     * An endpoint that explained differences leave.
     *
     * @param known the differences
     * @param after the endpoint
     */
    private record Instead(List<KnownDifference> known, Endpoint after) {}

    /** The model's reading, and those of the kernel in how SEG.ACK is read. */
    private List<Reading> readings(Expected plain, Happening happening, SequenceNumber iss) {
        Endpoint before = plain.before;
        return List.of(KnownDifference.values())
                .flatMap(known -> known.reading(model, before, happening)
                        .map(read -> new Reading(
                                read,
                                new Expected(before, read.effect(before, happening, iss)),
                                List.of(known))))
                .prepend(new Reading(model, plain, List.empty()));
    }

    /** What a reading, or a difference on top of it, leaves. */
    private static List<Instead> differing(
            List<Reading> readings,
            Predicate<KnownDifference> considered,
            Happening happening,
            Happening.Answer answer) {
        List<Reading> read = readings.filter(reading -> reading.known.forAll(considered));
        List<Instead> alone = read.filter(reading -> !reading.known.isEmpty())
                .flatMap(reading -> explained(reading.expected, happening, answer)
                        .map(after -> new Instead(reading.known, after)));
        return alone.appendAll(read.flatMap(reading -> List.of(KnownDifference.values())
                .filter(considered)
                .flatMap(known -> instead(known, reading, happening, answer))));
    }

    private static List<Instead> instead(
            KnownDifference known, Reading reading, Happening happening, Happening.Answer answer) {
        return known.instead(reading.model, reading.expected, happening)
                .map(reading.model::resting)
                .flatMap(effect ->
                        explained(new Expected(reading.expected.before, effect), happening, answer))
                .map(after -> new Instead(reading.known.append(known), after));
    }

    private static Option<SequenceNumber> beginning(Happening.Answer answer) {
        return answer.sent().find(segment -> segment.control().syn()).map(Segment::seq);
    }

    private static Option<Endpoint> explained(
            Expected expected, Happening happening, Happening.Answer answer) {
        boolean mayAck = happening instanceof Happening.Called(Move.Call call, int _)
                && call.kind() == Move.Kind.RECEIVE;
        return new Matching(expected.before, expected.effect, mayAck)
                .after(answer.sent())
                .filter(_ -> !(happening instanceof Happening.Called(Move.Call call, int result))
                        || returns(expected, call, result))
                .filter(after -> answer.state().forAll(state -> shown(after) == state));
    }

    /** The state that a descriptor shows of an endpoint. */
    private static State shown(Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _, Listen _ -> State.CLOSED;
            case SynSent _ -> State.SYN_SENT;
            case Connection connection ->
                switch (connection.state()) {
                    case TIME_WAIT -> State.CLOSED;
                    case CLOSE_WAIT ->
                        connection.snd().finPending() ? State.LAST_ACK : State.CLOSE_WAIT;
                    case CLOSED,
                            LISTEN,
                            SYN_SENT,
                            SYN_RECEIVED,
                            ESTABLISHED,
                            FIN_WAIT_1,
                            FIN_WAIT_2,
                            CLOSING,
                            LAST_ACK -> connection.state();
                };
        };
    }

    /** Whether a call returns what the model's signals say. */
    private static boolean returns(Expected expected, Move.Call call, int result) {
        return switch (call.kind()) {
            case SEND -> isRefused(expected.effect) ? result < 0 : result == call.octets();
            case RECEIVE -> received(expected, result);
            case CONNECT -> result == Errno.EINPROGRESS.result();
            case SHUTDOWN, SHUTDOWN_READ ->
                result == (isOver(expected.before) ? Errno.ENOTCONN.result() : 0);
            case ACCEPT, ACCEPT_OTHER, CLOSE, ABORT, CLOSE_LISTENER -> result == 0;
            case STRANGER -> true;
        };
    }

    /** Whether the kernel has only TIME-WAIT left, which its descriptor does not know of. */
    private static boolean isOver(Endpoint endpoint) {
        return endpoint.state() == State.TIME_WAIT;
    }

    private static boolean isRefused(Effect effect) {
        return effect.signals().exists(Signal.Refusal.class::isInstance);
    }

    private static boolean received(Expected expected, int result) {
        if (!(expected.before instanceof Connection connection)
                || !connection.state().isSynchronized()) {
            return true;
        }
        int octets = expected.effect
                .signals()
                .map(signal -> signal instanceof Signal.Delivered(var delivery)
                        ? delivery.text().length()
                        : 0)
                .sum()
                .intValue();
        if (octets > 0) {
            return result == octets;
        }
        return expected.effect.signals().contains(Signal.Notice.END_OF_STREAM)
                ? result == 0
                : result == Errno.EAGAIN.result();
    }
}
