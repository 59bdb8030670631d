package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SynRepeat;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The timeouts (RFC 9293, section 3.10.8), and giving up (R2 of section 3.8.3).
 *
 * <ul>
 *   <li>RETRANSMISSION TIMEOUT: {@code retransmission}, by way of {@link #fire}
 *   <li>TIME-WAIT TIMEOUT: {@code timeWait}, likewise
 *   <li>USER TIMEOUT: {@code userTimeout}, likewise
 *   <li>a keep-alive (section 3.8.4): {@code keepAlive}, likewise
 *   <li>FIN-WAIT-2 left by its user, as Linux has it: {@code finWait2}, likewise
 *   <li>a zero-window probe (section 3.8.6.1): {@code persist}, likewise
 *   <li>the pause between challenges (RFC 5961, section 7): {@link ChallengeAcks#again}
 *   <li>a delayed acknowledgment (section 3.8.6.3): {@code delayedAck}, likewise
 * </ul>
 */
public final class Timeouts {
    private Timeouts() {}

    /**
     * The connection's own timer has gone off.
     *
     * @throws IllegalArgumentException if none was set
     */
    public static Effect fire(TcpParameters stack, Endpoint endpoint) {
        return fire(stack, endpoint, Timer.Role.CONNECTION);
    }

    /**
     * The timer of {@code endpoint} that has this role has gone off.
     *
     * @throws IllegalArgumentException if none was set
     */
    public static Effect fire(TcpParameters stack, Endpoint endpoint, Timer.Role role) {
        Timer set = endpoint.timers().find(timer -> timer.role() == role).getOrElse(Timer.Off.OFF);
        return AfterEvent.after(
                stack,
                switch (set) {
                    case Timer.Off _ ->
                        throw new IllegalArgumentException("no timer is set: " + endpoint);
                    case Timer.Retransmission timer -> retransmission(stack, endpoint, timer);
                    case Timer.Persist timer ->
                        Effect.unchanged(endpoint)
                                .then(connection -> persist(stack, connection, timer));
                    case Timer.KeepAlive timer ->
                        Effect.unchanged(endpoint)
                                .then(connection -> keepAlive(stack, connection, timer));
                    case Timer.FinWait2 _ -> finWait2();
                    case Timer.User _ -> userTimeout();
                    case Timer.TimeWait _ -> timeWait();
                    case Timer.Challenge _ -> Effect.unchanged(endpoint).then(ChallengeAcks::again);
                    case Timer.DelayedAck _ ->
                        Effect.unchanged(endpoint).then(Timeouts::delayedAck);
                });
    }

    private static Effect persist(TcpParameters stack, Connection connection, Timer.Persist timer) {
        if (timer.triesLeft() == 0) {
            return Effect.of(Clause.GIVE_UP, Closed.CLOSED).signalling(Signal.Notice.TIMED_OUT);
        }
        Connection again = connection.with(stack.repeating().probed(timer));
        Effect effect = Effect.of(Clause.ZERO_WINDOW_PROBE, again);
        return connection.snd().isOutstanding()
                ? effect.sending(Output.front(stack, connection))
                : Output.probe(stack, effect, again);
    }

    /** {@code <SEQ=SND.NXT-1><ACK=RCV.NXT>}: not in the window, so it is answered. */
    private static Effect keepAlive(
            TcpParameters stack, Connection connection, Timer.KeepAlive timer) {
        if (timer.probesLeft() == 0) {
            return Effect.of(Clause.KEEP_ALIVE_OVER, Closed.CLOSED)
                    .signalling(Signal.Notice.KEEP_ALIVE_FAILED);
        }
        Timer again =
                new Timer.KeepAlive(stack.feature(Feature.KEEP_ALIVE), timer.probesLeft() - 1);
        return Effect.of(Clause.KEEP_ALIVE, connection.with(again))
                .sending(connection.text(connection.snd().nxt().plus(-1), 0));
    }

    private static Effect finWait2() {
        return Effect.of(Clause.FIN_WAIT_2_OVER, Closed.CLOSED);
    }

    private static Effect userTimeout() {
        return Effect.of(Clause.USER_TIMEOUT, Closed.CLOSED).signalling(Signal.Notice.USER_TIMEOUT);
    }

    private static Effect delayedAck(Connection connection) {
        return Effect.of(Clause.DELAYED_ACK, connection).sending(connection.ack());
    }

    private static Effect retransmission(
            TcpParameters stack, Endpoint endpoint, Timer.Retransmission timer) {
        if (timer.triesLeft() == 0) {
            return Effect.of(Clause.GIVE_UP, Closed.CLOSED).signalling(Signal.Notice.TIMED_OUT);
        }
        return switch (endpoint) {
            case SynSent synSent -> repeatSyn(stack, synSent, timer);
            case Connection connection -> repeat(stack, connection, timer);
            case Closed _ -> throw new IllegalArgumentException("CLOSED has no timer");
            case Listen _ -> throw new IllegalArgumentException("LISTEN has no timer");
        };
    }

    private static Effect repeatSyn(
            TcpParameters stack, SynSent synSent, Timer.Retransmission timer) {
        SendSide repeated = switch (stack.rule(Rule.SYN_REPEAT)) {
            case SynRepeat.SAME_NUMBER -> synSent.snd();
            case SynRepeat.NEW_NUMBER -> synSent.snd().restartedAt(synSent.snd().nxt());
        };
        SendSide snd = Throttling.synLost(stack, repeated);
        var again = stack.repeating().next(RetransmissionPolicy.RetransmittedKind.SYN, timer);
        Effect effect = Throttling.cutting(
                repeated, snd, Effect.of(Clause.RETRANSMISSION, new SynSent(snd, again)));
        return advised(stack, again, effect.sending(Output.syn(stack, snd)));
    }

    private static Effect repeat(
            TcpParameters stack, Connection connection, Timer.Retransmission timer) {
        var again = stack.repeating()
                .next(RetransmissionPolicy.RetransmittedKind.of(connection), timer);
        Connection cut = Throttling.timedOut(stack, Scoreboard.forgotten(connection));
        Effect effect = Throttling.cutting(
                connection.snd(), cut.snd(), Effect.of(Clause.RETRANSMISSION, cut.with(again)));
        return advised(stack, again, resent(stack, connection).foldLeft(effect, Effect::sending));
    }

    /** After a timeout the congestion window has room for one segment only. */
    private static List<Segment> resent(TcpParameters stack, Connection connection) {
        return switch (stack.repeating().resent()) {
            case FRONT -> List.of(Output.front(stack, connection));
            case ALL ->
                stack.features().avoidsCongestion()
                        ? List.of(Output.front(stack, connection))
                        : Output.queue(stack, connection);
        };
    }

    /** R1: the user is told, and the connection goes on. */
    private static Effect advised(TcpParameters stack, Timer.Retransmission again, Effect effect) {
        return stack.repeating().advises(again)
                ? effect.citing(Clause.DELIVERY_PROBLEM).signalling(Signal.Notice.DELIVERY_PROBLEM)
                : effect;
    }

    private static Effect timeWait() {
        return Effect.of(Clause.TIME_WAIT_OVER, Closed.CLOSED);
    }

    /** The segment that the retransmission timer of {@code endpoint} would send if it fired. */
    public static Option<Segment> nextRepetition(TcpParameters stack, Endpoint endpoint) {
        return switch (endpoint.timer()) {
            case Timer.Off _ -> Option.none();
            case Timer.TimeWait _ -> Option.none();
            case Timer.DelayedAck _ -> Option.none();
            case Timer.FinWait2 _ -> Option.none();
            case Timer.User _ -> Option.none();
            case Timer.Challenge _ -> Option.none();
            case Timer.Persist _ -> fire(stack, endpoint).sent().headOption();
            case Timer.KeepAlive _ -> fire(stack, endpoint).sent().headOption();
            case Timer.Retransmission _ -> fire(stack, endpoint).sent().headOption();
        };
    }
}
