package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.ConnectionSeed;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.UserCalls;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The ways in which an endpoint may send a given segment next, without another arriving before: its
 * user calls, its timers, and what it owes.
 *
 * @param stack the implementation
 */
record Sendings(JudgedStack stack) {
    private static final int UNTRACED = 0;

    /** The hypotheses after {@code before} has sent {@code sent}; none if it cannot have. */
    List<Hypothesis> explain(Hypothesis before, Observation sent) {
        List<Hypothesis> answers = before.answers()
                .find(answer -> isSame(answer, sent.segment()))
                .map(answer -> before.answered(answer)
                        .sending(sent, before.endpoint(), Manner.ANSWERS, List.empty()))
                .toList();
        return answers.appendAll(unasked(before, sent));
    }

    /** Whether two segments are one, but for the window and the options. */
    static boolean isSame(Segment one, Segment other) {
        return one.control() == other.control()
                && one.seq().equals(other.seq())
                && one.ack().equals(other.ack())
                && one.text().length() == other.text().length();
    }

    private List<Hypothesis> unasked(Hypothesis before, Observation sent) {
        if (sent.control() == Control.SYN) {
            return syn(before, sent);
        }
        return switch (before.endpoint()) {
            case Closed _, Listen _, SynSent _ -> List.empty();
            case Connection connection -> connected(before, connection, sent);
        };
    }

    private List<Hypothesis> syn(Hypothesis before, Observation sent) {
        return switch (before.endpoint()) {
            case Closed _, Listen _, Connection _ -> List.of(opening(before, sent));
            case SynSent synSent ->
                isAgain(synSent, sent.segment())
                        ? List.of(before.sending(sent, synSent, Manner.SYN_AGAIN, List.empty()))
                        : List.empty();
        };
    }

    /** Whether it is the SYN that was sent before; its text may be left out (RFC 7413, 4.1.3). */
    private static boolean isAgain(SynSent synSent, Segment syn) {
        return syn.seq().equals(synSent.snd().iss());
    }

    /** A SYN of a new connection, whatever there was before. */
    Hypothesis opening(Hypothesis before, Observation sent) {
        Effect effect = UserCalls.openActive(
                stack.sending(),
                Closed.CLOSED,
                new ConnectionSeed(sent.seq(), UNTRACED),
                sent.octets());
        return before.being(Closed.CLOSED)
                .sending(sent, effect.after(), Manner.OPENS, effect.clauses());
    }

    private List<Hypothesis> connected(Hypothesis before, Connection connection, Observation sent) {
        return switch (sent.control()) {
            case SYN_ACK -> synAckAgain(before, connection, sent);
            case RST, RST_ACK -> aborted(before, connection, sent);
            case ACK, FIN_ACK ->
                sent.ack().equals(connection.rcv().nxt())
                        ? new ConnectionSendings(stack, before, connection, sent).explain()
                        : List.empty();
            case SYN, FIN, SYN_FIN -> List.empty();
        };
    }

    private static List<Hypothesis> synAckAgain(
            Hypothesis before, Connection connection, Observation sent) {
        boolean again = connection.state() == State.SYN_RECEIVED
                && sent.seq().equals(connection.snd().iss())
                && sent.ack()
                        .isFromUpTo(
                                connection.rcv().irs().next(), connection.rcv().nxt());
        return again
                ? List.of(before.sending(sent, connection, Manner.SYN_ACK_AGAIN, List.empty()))
                : List.empty();
    }

    /** ABORT, or CLOSE with octets unread; Linux acknowledges with the same segment. */
    private List<Hypothesis> aborted(Hypothesis before, Connection connection, Observation sent) {
        Effect effect = UserCalls.abort(stack.sending(), connection);
        Option<Segment> reset = effect.sent().headOption();
        boolean same = reset.exists(segment -> segment.seq().equals(sent.seq()))
                && (sent.control() == Control.RST
                        || sent.ack().equals(connection.rcv().nxt()));
        return same
                ? List.of(before.sending(sent, effect.after(), Manner.ABORTS, effect.clauses()))
                : List.empty();
    }
}
