package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.rules.CloseInCloseWait;
import io.synproof.model.rules.CloseSignal;
import io.synproof.model.rules.CrossedOptions;
import io.synproof.model.rules.Handshake;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SeededFault;
import io.synproof.model.rules.SynAcknowledgment;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.SackBlock;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;

/**
 * The segments to be sent: first transmissions, retransmissions, and the limits on what may be sent
 * now (section 3.8).
 */
final class Output {
    private Output() {}

    /** The SYN {@code <SEQ=ISS><CTL=SYN>}, with the octets that were sent with it, if any. */
    static Segment syn(TcpParameters stack, SendSide snd) {
        return bareSyn(snd).with(offered(stack));
    }

    /** The same SYN from a side that has heard the remote's: it offers what is agreed. */
    static Segment synAfterSyn(TcpParameters stack, SendSide snd) {
        return bareSyn(snd).with(agreed(stack, snd));
    }

    private static Segment bareSyn(SendSide snd) {
        SequenceNumber zero = snd.iss().space().zero();
        return new Segment(Control.SYN, snd.iss(), zero, textOfSyn(snd, 0), snd.incarnation());
    }

    /** The answer {@code <SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>}, with the octets sent with it. */
    static Segment synAck(TcpParameters stack, Connection connection) {
        SendSide snd = connection.snd();
        return new Segment(
                        Control.SYN_ACK,
                        snd.iss(),
                        acknowledgmentOfSyn(stack, connection),
                        textOfSyn(snd, connection.finSent() ? 1 : 0),
                        snd.incarnation())
                .with(repeatsItsOffers(stack, connection) ? offered(stack) : agreed(stack, snd));
    }

    /** The octets after the SYN, up to a FIN, if one was sent. */
    private static Text textOfSyn(SendSide snd, int fins) {
        return snd.text(snd.iss().next(), snd.placeOf(snd.nxt()) - fins);
    }

    /** What a SYN says: the MSS option, if {@code stack} sends one (MUST-14), and its offers. */
    private static Options offered(TcpParameters stack) {
        return Options.NONE
                .with(stack.opening().mss())
                .scaling(stack.opening().windowScale())
                .permittingSack(stack.opening().sack());
    }

    /** Whether a SYN,ACK is the own SYN with an ACK bit, as a rule has it where SYNs cross. */
    private static boolean repeatsItsOffers(TcpParameters stack, Connection connection) {
        return RetransmissionPolicy.RetransmittedKind.of(connection)
                        == RetransmissionPolicy.RetransmittedKind.SYN
                && stack.rule(Rule.CROSSED_OPTIONS) == CrossedOptions.OWN;
    }

    /** What a SYN says after the remote's: no scale and no SACK that the remote does not offer. */
    private static Options agreed(TcpParameters stack, SendSide snd) {
        return Options.NONE
                .with(stack.opening().mss())
                .scaling(WindowScale.own(stack, snd))
                .permittingSack(snd.sacked().isDefined());
    }

    /** The first of the two answers in a handshake of four: {@code <SEQ=ISS><ACK=RCV.NXT>}. */
    static Segment ackOfSyn(TcpParameters stack, Connection connection) {
        return Segment.acknowledging(
                Control.ACK,
                connection.snd().iss(),
                acknowledgmentOfSyn(stack, connection),
                connection.snd().incarnation());
    }

    /** The number that acknowledges the remote's SYN: IRS+1, unless the rule is switched. */
    private static SequenceNumber acknowledgmentOfSyn(TcpParameters stack, Connection connection) {
        return switch (stack.rule(Rule.SYN_ACKNOWLEDGMENT)) {
            case SynAcknowledgment.ISN_PLUS_ONE -> connection.rcv().nxt();
            case SynAcknowledgment.ISN -> connection.rcv().irs();
        };
    }

    /**
     * Sends the octets that both windows allow, the remote's and the congestion window, and then a
     * pending FIN.
     *
     * @param effect what has happened so far; its connection is the one that sends
     */
    static Effect flush(TcpParameters stack, Effect effect, Connection connection) {
        int ready = ready(stack, connection.snd());
        int octets = Math.min(ready, Throttling.room(stack, connection.snd()));
        if (octets > 0) {
            Segment segment = numbered(stack, connection.text(connection.snd().nxt(), octets));
            Connection after = kept(stack, connection.with(connection.snd().sending(octets)));
            return flush(stack, effect.leaving(after).sending(segment), after);
        }
        return connection.snd().finPending()
                        && isFinNext(stack, connection.snd())
                        && hasRoomForFin(connection.snd())
                ? sendFin(stack, effect, connection)
                : held(effect.leaving(connection), ready);
    }

    /** The number of octets in the next segment, congestion control aside. */
    private static int ready(TcpParameters stack, SendSide snd) {
        return Math.min(Math.min(snd.unsent(), snd.mss(stack)), snd.room(stack.window()));
    }

    private static Effect held(Effect effect, int ready) {
        return ready > 0 ? effect.citing(Clause.CONGESTED) : effect;
    }

    /** Section 3.10.4: the FIN follows all that the user has sent. */
    private static boolean isFinNext(TcpParameters stack, SendSide snd) {
        return snd.unsent() == 0 || stack.rule(Rule.FLAW) == SeededFault.FIN_JUMPS_QUEUE;
    }

    /** Section 3.4: the number after the SYN's is that of the first octet. */
    private static Segment numbered(TcpParameters stack, Segment text) {
        return stack.rule(Rule.FLAW) == SeededFault.OCTETS_FROM_ISN
                ? new Segment(
                        text.control(),
                        text.seq().plus(-1),
                        text.ack(),
                        text.text(),
                        text.incarnation())
                : text;
    }

    /** Section 3.8.1: what is sent is kept until it is acknowledged. */
    private static Connection kept(TcpParameters stack, Connection sent) {
        return stack.rule(Rule.FLAW) == SeededFault.FREED_WHEN_SENT
                ? acknowledged(stack, sent, sent.snd().nxt())
                : outstanding(stack, sent);
    }

    /** A FIN occupies a number; where no window is advertised, there is always room for it. */
    private static boolean hasRoomForFin(SendSide snd) {
        return snd.window().isEmpty() || snd.room(0) > 0;
    }

    /** Sends one octet, or the FIN, for which there is no room (section 3.8.6.1, MUST-36). */
    static Effect probe(TcpParameters stack, Effect effect, Connection connection) {
        if (connection.snd().unsent() == 0) {
            return sendFin(stack, effect, connection)
                    .then(after -> Effect.unchanged(after.with(connection.timer())));
        }
        Segment segment = connection.text(connection.snd().nxt(), 1);
        Connection after = connection.with(connection.snd().sending(1));
        return effect.leaving(after).sending(segment);
    }

    /**
     * The user of a connection in CLOSE-WAIT has closed: LAST-ACK, by the standard, begins when the
     * FIN leaves.
     */
    private static Effect sendFin(TcpParameters stack, Effect effect, Connection connection) {
        Connection sent = connection.with(connection.snd().finSent());
        Connection after = outstanding(
                stack, sent.state() == State.CLOSE_WAIT ? sent.in(afterCloseWait(stack)) : sent);
        return effect.leaving(after).sending(fin(stack, after));
    }

    private static State afterCloseWait(TcpParameters stack) {
        return switch (stack.rule(Rule.CLOSE_IN_CLOSE_WAIT)) {
            case CloseInCloseWait.LAST_ACK -> State.LAST_ACK;
            case CloseInCloseWait.CLOSING -> State.CLOSING;
        };
    }

    /** The FIN that has been sent: the number before SND.NXT. */
    private static Segment fin(TcpParameters stack, Connection connection) {
        SequenceNumber seq = connection.snd().nxt().plus(-1);
        int incarnation = connection.snd().incarnation();
        return switch (stack.rule(Rule.CLOSE_SIGNAL)) {
            case CloseSignal.FIN ->
                Segment.acknowledging(Control.FIN_ACK, seq, connection.rcv().nxt(), incarnation);
            case CloseSignal.SYN -> Segment.bare(Control.SYN, seq, incarnation);
        };
    }

    /**
     * What a fast retransmit sends: the front, or all that the remote's SACK shows to be missing
     * (RFC 6675), as far as the congestion window is not asked.
     */
    static List<Segment> missing(TcpParameters stack, Connection connection) {
        List<Segment> holes =
                Scoreboard.holes(connection.snd()).flatMap(hole -> texts(stack, connection, hole));
        return holes.isEmpty() || stack.features().avoidsCongestion()
                ? List.of(holes.headOption().getOrElse(() -> front(stack, connection)))
                : holes;
    }

    /** The segment at the front of the retransmission queue, once more. */
    static Segment front(TcpParameters stack, Connection connection) {
        return queue(stack, connection).head();
    }

    /** The retransmission queue: all that is sent and not acknowledged, oldest first. */
    static List<Segment> queue(TcpParameters stack, Connection connection) {
        SendSide snd = connection.snd();
        if (!snd.synAcknowledged()) {
            return List.of(synAgain(stack, connection));
        }
        SequenceNumber end = connection.finSent() ? snd.nxt().plus(-1) : snd.nxt();
        List<Segment> texts = texts(stack, connection, new SackBlock(snd.una(), end));
        return connection.finSent() ? texts.append(fin(stack, connection)) : texts;
    }

    /** The octets of some numbers, in segments as large as may be. */
    private static List<Segment> texts(
            TcpParameters stack, Connection connection, SackBlock numbers) {
        int octets = (int) numbers.length();
        int mss = connection.snd().mss(stack);
        return List.rangeBy(0, octets, mss)
                .map(sent ->
                        connection.text(numbers.left().plus(sent), Math.min(octets - sent, mss)))
                .map(text -> numbered(stack, text));
    }

    /**
     * The repeated request for the other direction: a SYN in a four-message handshake, otherwise a
     * SYN,ACK.
     */
    private static Segment synAgain(TcpParameters stack, Connection connection) {
        return switch (stack.rule(Rule.HANDSHAKE)) {
            case Handshake.TWO, Handshake.THREE -> synAck(stack, connection);
            case Handshake.FOUR, Handshake.FOUR_UNAWARE -> synAfterSyn(stack, connection.snd());
        };
    }

    /** {@code connection} with the retransmission timer running, started if it did not. */
    private static Connection outstanding(TcpParameters stack, Connection connection) {
        return connection.timer() instanceof Timer.Retransmission
                ? connection
                : connection.with(stack.retransmission());
    }

    /**
     * {@code connection} with everything before {@code ack} acknowledged and its timer to match.
     */
    static Connection acknowledged(TcpParameters stack, Connection connection, SequenceNumber ack) {
        SendSide snd = Throttling.acknowledged(stack, connection, ack).acknowledgedUpTo(ack);
        Timer timer = snd.isOutstanding() ? stack.retransmission() : Timer.Off.OFF;
        return connection.with(snd).with(timer);
    }

    /** {@code synSent} with its SYN acknowledged and nothing to repeat. */
    static SynSent acknowledged(SynSent synSent) {
        SendSide snd = synSent.snd().unsendingText();
        return new SynSent(snd.acknowledgedUpTo(snd.nxt()), Timer.Off.OFF);
    }
}
