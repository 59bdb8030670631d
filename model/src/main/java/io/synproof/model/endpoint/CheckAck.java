package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.rules.AckCheck;
import io.synproof.model.rules.ChallengeAck;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SeededFault;
import io.synproof.model.rules.SynReceivedCheck;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/**
 * The fifth step: check the ACK field (RFC 9293, section 3.10.7.4), state by state.
 *
 * <p>Without the ACK bit a segment is dropped: of those that come this far, only a FIN may lack it.
 *
 * <p>Before it stands the last paragraph of the first step: a segment that begins behind a gap is
 * to be held back until the gap closes. Where nothing is held back it is dropped here; elsewhere
 * its acknowledgment counts at once and {@link ProcessText} holds back the rest.
 */
final class CheckAck {
    private CheckAck() {}

    static Effect fifth(TcpParameters stack, Connection connection, Segment segment) {
        if (!segment.control().ack()) {
            return Effect.of(Clause.ACK_BIT_OFF, connection);
        }
        if (TimeWaitState.answersAll(stack, connection)) {
            return TimeWaitState.answer(stack, connection, segment);
        }
        if (isBehindGap(stack, connection, segment)
                && !holds(stack, connection)
                && !BehindFin.countsAck(stack, connection)) {
            return behindGap(connection, segment);
        }
        return switch (connection.state()) {
            case SYN_RECEIVED -> synReceived(stack, connection, segment);
            case ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT ->
                isOutOfRange(stack, connection.snd(), segment.ack())
                        ? ChallengeAcks.answer(stack, Clause.ACK_OUT_OF_RANGE, connection)
                        : synchronizedStates(stack, connection, segment);
            case CLOSED, LISTEN, SYN_SENT ->
                throw new IllegalStateException(connection.state() + " has no TCB");
        };
    }

    /** The check that a rule puts before all others in SYN-RECEIVED, entered from LISTEN. */
    static Option<Effect> refused(TcpParameters stack, Connection connection, Segment segment) {
        boolean first = connection.passive()
                && stack.rule(Rule.SYN_RECEIVED_CHECK) == SynReceivedCheck.ACK
                && segment.control().ack()
                && !segment.control().rst();
        return Option.when(
                first && !acknowledgesSyn(stack, connection.snd(), segment.ack()),
                () -> badAck(connection, segment));
    }

    private static Effect badAck(Connection connection, Segment segment) {
        return Effect.of(Clause.SYN_RECEIVED_BAD_ACK, connection).sending(Reset.of(segment));
    }

    private static boolean isBehindGap(
            TcpParameters stack, Connection connection, Segment segment) {
        boolean taken = stack.rule(Rule.FLAW) == SeededFault.TEXT_AS_IT_COMES
                && !segment.text().isEmpty()
                && !connection.state().hasSeenFin();
        return !taken && connection.rcv().nxt().isBefore(segment.seq());
    }

    private static boolean holds(TcpParameters stack, Connection connection) {
        return stack.features().holdsBack() && !connection.state().hasSeenFin();
    }

    /** MAY-13: what occupies numbers is answered, so that its sender learns of the gap. */
    private static Effect behindGap(Connection connection, Segment segment) {
        Effect dropped = Effect.of(Clause.BEHIND_A_GAP, connection);
        return segment.length() > 0 ? dropped.sending(connection.ack()) : dropped;
    }

    private static Effect synReceived(TcpParameters stack, Connection connection, Segment segment) {
        return acknowledgesSyn(stack, connection.snd(), segment.ack())
                ? established(stack, connection, segment)
                        .then(open -> ProcessText.text(stack, open, segment))
                : badAck(connection, segment);
    }

    /** SND.UNA &lt; SEG.ACK =&lt; SND.NXT, unless a rule says otherwise. */
    static boolean acknowledgesSyn(TcpParameters stack, SendSide snd, SequenceNumber ack) {
        return switch (stack.rule(Rule.ACK_CHECK_IN_SYN_RECEIVED)) {
            case AckCheck.CHECKED -> snd.isNews(ack);
            case AckCheck.FROM_UNA -> ack.isFromUpTo(snd.una(), snd.nxt());
            case AckCheck.SKIPPED -> true;
        };
    }

    /**
     * ESTABLISHED, or FIN-WAIT-1 at once if the user has closed meanwhile; queued octets may be
     * sent.
     */
    static Effect established(TcpParameters stack, Connection connection, Segment segment) {
        State next = connection.snd().finPending() ? State.FIN_WAIT_1 : State.ESTABLISHED;
        Connection heard = Timestamps.passedAck(stack, connection, segment);
        Connection acknowledged = Output.acknowledged(
                stack, heard.in(next), reached(connection.snd(), segment.ack()));
        Connection open = hearing(stack, acknowledged, segment);
        Effect effect =
                Effect.of(Clause.SYN_RECEIVED_ACK, open).signalling(Signal.Notice.ESTABLISHED);
        return Output.flush(stack, effect, open);
    }

    /**
     * The number up to which an acknowledgment that ends SYN-RECEIVED acknowledges: beyond the SYN
     * and its text.
     */
    private static SequenceNumber reached(SendSide snd, SequenceNumber ack) {
        return snd.isNews(ack) ? ack : snd.iss().next();
    }

    /**
     * RFC 5961: acceptable are SND.UNA - MAX.SND.WND to SND.NXT, and by a rule nothing before our
     * first octet; without it, all but what is not yet sent.
     */
    private static boolean isOutOfRange(TcpParameters stack, SendSide snd, SequenceNumber ack) {
        return switch (stack.rule(Rule.CHALLENGE_ACK)) {
            case ChallengeAck.SENT -> !ack.isFromUpTo(oldest(stack, snd), snd.nxt());
            case ChallengeAck.NOT_SENT -> snd.nxt().isBefore(ack);
        };
    }

    private static SequenceNumber oldest(TcpParameters stack, SendSide snd) {
        int reach = switch (stack.rule(Rule.OLDEST_ACK)) {
            case MAX_WINDOW -> stack.window();
            case FIRST_OCTET -> Math.clamp(snd.place(), 0, stack.window());
        };
        return snd.una().plus(-reach);
    }

    private static Effect synchronizedStates(
            TcpParameters stack, Connection before, Segment segment) {
        SequenceNumber ack = acknowledged(stack, before.snd(), segment);
        Connection stamped = ack.isBefore(before.snd().una())
                ? before
                : Timestamps.passedAck(stack, before, segment);
        if (before.snd().isNews(ack)) {
            Connection after = hearing(stack, Output.acknowledged(stack, stamped, ack), segment);
            return inState(stack, after, segment, Clause.ACK_NEWS);
        }
        int duplicates = duplicates(stack, before.snd(), segment);
        Connection counted =
                hearing(stack, stamped.with(before.snd().counting(duplicates)), segment);
        return duplicates == before.snd().duplicates() || !triggersFastRetransmit(stack, duplicates)
                ? inState(stack, counted, segment, Clause.ACK_OLD)
                : fastRetransmitted(stack, counted, segment);
    }

    /** SEG.ACK, unless a mistake is seeded. */
    private static SequenceNumber acknowledged(TcpParameters stack, SendSide snd, Segment segment) {
        SeededFault flaw = stack.rule(Rule.FLAW);
        if (flaw == SeededFault.ACK_COVERS_ALL) {
            return snd.nxt();
        }
        return flaw == SeededFault.SACK_ACKNOWLEDGES
                ? Scoreboard.last(snd, segment).getOrElse(segment.ack())
                : segment.ack();
    }

    /** The window is cut before anything else can leave. */
    private static Effect fastRetransmitted(
            TcpParameters stack, Connection counted, Segment segment) {
        Connection cut = Throttling.fastRetransmitted(stack, counted);
        return Throttling.cutting(
                counted.snd(),
                cut.snd(),
                Output.missing(stack, counted)
                        .foldLeft(
                                inState(stack, cut, segment, Clause.ACK_OLD)
                                        .citing(Clause.FAST_RETRANSMIT),
                                Effect::sending));
    }

    /**
     * The connection with the window that {@code segment} advertises, if it is not too old (SND.UNA
     * =&lt; SEG.ACK); an answer to a probe, whatever it advertises, keeps the connection (MUST-37).
     */
    private static Connection hearing(TcpParameters stack, Connection connection, Segment segment) {
        if (segment.ack().isBefore(connection.snd().una())) {
            return connection;
        }
        Connection sacked = connection.with(Scoreboard.heard(connection.snd(), segment));
        Connection heard = sacked.finSent() ? sacked : sacked.with(sacked.snd().hearing(segment));
        return heard.timer() instanceof Timer.Persist timer
                ? heard.with(stack.repeating().answered(timer))
                : heard;
    }

    /**
     * The number of duplicate ACKs in a row (RFC 5681, section 2); always 0 without fast
     * retransmit.
     */
    private static int duplicates(TcpParameters stack, SendSide snd, Segment segment) {
        boolean duplicate = snd.isOutstanding()
                && segment.length() == 0
                && segment.ack().equals(snd.una())
                && snd.window().forAll(known -> known.wnd() == segment.window());
        return duplicate
                ? Math.min(snd.duplicates() + 1, stack.feature(Feature.FAST_RETRANSMIT))
                : snd.duplicates();
    }

    private static boolean triggersFastRetransmit(TcpParameters stack, int duplicates) {
        return duplicates == stack.feature(Feature.FAST_RETRANSMIT);
    }

    private static Effect inState(
            TcpParameters stack, Connection connection, Segment segment, Clause clause) {
        return switch (connection.state()) {
            case ESTABLISHED, FIN_WAIT_2, CLOSE_WAIT -> goOn(stack, connection, segment, clause);
            case FIN_WAIT_1 -> finWait1(stack, connection, segment, clause);
            case CLOSING -> closing(stack, connection, segment);
            case LAST_ACK -> lastAck(stack, connection, segment, clause);
            case TIME_WAIT -> timeWait(stack, connection, segment);
            case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED ->
                throw new IllegalStateException(connection.state() + " is not synchronized");
        };
    }

    private static Effect goOn(
            TcpParameters stack, Connection connection, Segment segment, Clause clause) {
        return Output.flush(stack, Effect.of(clause, connection), connection)
                .then(open -> ProcessText.text(stack, open, segment));
    }

    private static Effect finWait1(
            TcpParameters stack, Connection connection, Segment segment, Clause clause) {
        return connection.finAcknowledged()
                ? goOn(stack, connection.in(State.FIN_WAIT_2), segment, Clause.FIN_ACKED)
                : goOn(stack, connection, segment, clause);
    }

    private static Effect closing(TcpParameters stack, Connection connection, Segment segment) {
        return connection.finAcknowledged()
                ? Effect.of(Clause.CLOSING_ACKED, connection.waiting(stack))
                : Output.flush(stack, Effect.of(Clause.CLOSING_OTHER, connection), connection)
                        .then(open -> BehindFin.late(stack, open, segment));
    }

    private static Effect lastAck(
            TcpParameters stack, Connection connection, Segment segment, Clause clause) {
        return connection.finAcknowledged()
                ? Effect.of(Clause.LAST_ACK_ACKED, Closed.CLOSED)
                : Effect.of(lastAckClause(clause), connection)
                        .then(open -> BehindFin.late(stack, open, segment));
    }

    private static Clause lastAckClause(Clause clause) {
        return clause == Clause.ACK_NEWS ? Clause.ACK_NEWS : Clause.LAST_ACK_OTHER;
    }

    private static Effect timeWait(TcpParameters stack, Connection connection, Segment segment) {
        return segment.control().fin()
                ? Effect.of(Clause.TIME_WAIT_FIN, connection.waiting(stack))
                        .sending(connection.ack())
                : Effect.of(Clause.TIME_WAIT_OTHER, connection);
    }
}
