package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.kernel.Seen;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The comparison of the kernel's answer with an effect of the model.
 *
 * <p>Strict are numbers, acknowledgments, control bits, and which segments are answered. Free are
 * how text is cut into segments, whether congestion control holds it back, whether what is
 * outstanding is sent again, and whether the acknowledgment of text waits, or goes with text.
 *
 * @param before the endpoint before
 * @param effect what the model does
 * @param mayAck whether an acknowledgment may be sent that the model does not ask for
 */
record Matching(Endpoint before, Effect effect, boolean mayAck) {

    /**
     * The account of an answer, segment by segment.
     *
     * @param due what is still to be sent
     * @param reached the number after the last one sent
     * @param acknowledged whether the acknowledgment that is owed has left
     * @param merged whether text carried an acknowledgment that may be sent besides
     */
    private record Account(
            List<Segment> due, SequenceNumber reached, boolean acknowledged, boolean merged) {

        Account sending(List<Segment> left, boolean pays) {
            return new Account(left, reached, acknowledged || pays, merged);
        }
    }

    /** The endpoint afterwards, if the kernel may have answered so. */
    Option<Endpoint> after(List<Segment> sent) {
        Option<Account> account = Option.some(new Account(due(), reachedBefore(), false, false));
        for (Segment segment : sent) {
            account = account.flatMap(open -> next(open, segment));
        }
        return account.filter(all -> all.due.isEmpty())
                .filter(all -> !isSilent(all))
                .map(this::settled);
    }

    /** What must be sent; where no connection is left, text and FIN as they are. */
    private List<Segment> due() {
        return effect.after() instanceof Connection
                ? effect.sent().reject(Matching::isStream)
                : effect.sent();
    }

    /** Text or a FIN: part of the stream that the user sends. */
    static boolean isStream(Segment segment) {
        return segment.length() > 0
                && (segment.control() == Control.ACK || segment.control() == Control.FIN_ACK);
    }

    /** SND.NXT before; of a connection that has only begun, SND.NXT. */
    private SequenceNumber reachedBefore() {
        Option<SendSide> known = sending(before);
        return sending(effect.after())
                .filter(begun -> !known.exists(snd -> snd.iss().equals(begun.iss())))
                .orElse(known)
                .map(SendSide::nxt)
                .getOrElse(Seen.SPACE::zero);
    }

    private static Option<SendSide> sending(Endpoint endpoint) {
        return switch (endpoint) {
            case Connection connection -> Option.some(connection.snd());
            case SynSent synSent -> Option.some(synSent.snd());
            case Closed _, Listen _ -> Option.none();
        };
    }

    private Option<Account> next(Account open, Segment segment) {
        if (isStream(segment) && effect.after() instanceof Connection connection) {
            return isOfStream(connection, segment) && !open.reached.isBefore(segment.seq())
                    ? Option.some(carrying(open, segment))
                    : Option.none();
        }
        if (!open.due.isEmpty() && isSame(open.due.head(), segment)) {
            boolean pays = segment.control() == Control.ACK;
            return Option.some(open.sending(open.due.tail(), pays));
        }
        return isAllowed(open, segment)
                ? Option.some(open.sending(open.due, acknowledgesAll(segment)))
                : Option.none();
    }

    /** Whether nothing is owed behind a segment; what a timer sends just before may be behind. */
    private boolean acknowledgesAll(Segment segment) {
        return effect.after() instanceof Connection connection
                && segment.ack().equals(connection.rcv().nxt());
    }

    /** An acknowledgment that is owed goes with the text. */
    private Account carrying(Account open, Segment segment) {
        SequenceNumber end = segment.end();
        boolean pays = acknowledgesAll(segment);
        List<Segment> left = open.due.reject(
                due -> due.control() == Control.ACK && due.ack().equals(segment.ack()));
        return new Account(
                left,
                open.reached.isBefore(end) ? end : open.reached,
                open.acknowledged || pays,
                open.merged || left.length() < open.due.length());
    }

    private boolean isOfStream(Connection connection, Segment segment) {
        SendSide snd = connection.snd();
        boolean fin = segment.control().fin();
        SequenceNumber last = connection.finSent() ? snd.nxt().plus(-1) : snd.nxt();
        SequenceNumber end = segment.seq().plus(segment.text().length());
        return isCurrent(connection, segment)
                && (isReporting(connection, segment) || isReportingBefore(segment))
                && segment.seq()
                        .isFromUpTo(
                                snd.synAcknowledged() ? snd.una() : snd.iss().next(), last)
                && end.isFromUpTo(segment.seq(), last)
                && (!fin || (connection.finSent() && end.equals(last)));
    }

    /** Whether it acknowledges what was received, before or with this event. */
    private boolean isCurrent(Connection connection, Segment segment) {
        return segment.ack().equals(connection.rcv().nxt())
                || effect.sent().exists(own -> isStream(own) && own.ack().equals(segment.ack()));
    }

    /** The same but for windows; an acknowledgment may come before or after text. */
    private boolean isSame(Segment due, Segment segment) {
        if (due.control() == Control.ACK
                && segment.control() == Control.ACK
                && effect.after() instanceof Connection connection) {
            return due.ack().equals(segment.ack())
                    && due.options().equals(segment.options())
                    && segment.seq()
                            .isFromUpTo(reachedBefore(), connection.snd().nxt());
        }
        return due.saying(Segment.UNSAID).equals(segment);
    }

    private boolean isAllowed(Account open, Segment segment) {
        return isTimers(segment)
                || switch (effect.after()) {
                    case Closed _, Listen _, SynSent _ -> false;
                    case Connection connection ->
                        isRepeatedSynAck(connection, segment)
                                || isAcknowledgment(open, connection, segment);
                };
    }

    /** Whether the SACK option of a segment is that of all that acknowledge now. */
    private static boolean isReporting(Connection connection, Segment segment) {
        return segment.options().equals(reporting(connection).options());
    }

    /** A FIN that has waited in SYN-RECEIVED leaves before the text of what lets it go counts. */
    private boolean isReportingBefore(Segment segment) {
        return before instanceof Connection known
                && known.state() == State.SYN_RECEIVED
                && segment.control().fin()
                && isReporting(known, segment);
    }

    /** The acknowledgment of a connection, with the blocks that it has to report. */
    private static Segment reporting(Connection connection) {
        return SackDifferences.reporting(connection.rcv(), connection.ack());
    }

    /** What a timer may send just before the event. */
    private boolean isTimers(Segment segment) {
        return switch (before) {
            case Closed _, Listen _ -> false;
            case SynSent synSent ->
                segment.control() == Control.SYN
                        && segment.seq().equals(synSent.snd().iss());
            case Connection connection ->
                isRepeatedSynAck(connection, segment)
                        || (connection.rcv().owed().isSet()
                                && reporting(connection).equals(segment));
        };
    }

    /** The kernel's timer is short once a wrong acknowledgment has come in SYN-SENT. */
    private static boolean isRepeatedSynAck(Connection connection, Segment segment) {
        return connection.state() == State.SYN_RECEIVED
                && !connection.passive()
                && segment.control() == Control.SYN_ACK
                && segment.seq().equals(connection.snd().iss())
                && segment.ack().equals(connection.rcv().nxt());
    }

    private boolean isAcknowledgment(Account open, Connection connection, Segment segment) {
        boolean owed = owedBefore() || connection.rcv().owed().isSet();
        return (mayAck || open.merged || (owed && !open.acknowledged))
                && segment.control() == Control.ACK
                && segment.ack().equals(connection.rcv().nxt())
                && isReporting(connection, segment)
                && segment.seq().isFromUpTo(open.reached, connection.snd().nxt());
    }

    /** Whether text waits although nothing is outstanding for which it might. */
    private boolean isSilent(Account all) {
        boolean idle = switch (before) {
            case Connection connection -> !connection.snd().isOutstanding();
            case Closed _, Listen _, SynSent _ -> true;
        };
        return idle
                && effect.after() instanceof Connection connection
                && effect.sent().exists(Matching::isStream)
                && all.reached.equals(reachedBefore())
                && !connection.snd().nxt().equals(reachedBefore());
    }

    private Endpoint settled(Account all) {
        return switch (effect.after()) {
            case Closed closed -> closed;
            case Listen listen -> listen;
            case SynSent synSent -> synSent;
            case Connection connection -> owing(unsent(connection, all.reached), all);
        };
    }

    private Endpoint owing(Connection connection, Account all) {
        boolean owed = (owedBefore() || connection.rcv().owed().isSet()) && !all.acknowledged;
        return Allowed.owing(
                connection,
                owed ? new Timer.DelayedAck(Deadline.Untimed.ANY_MOMENT) : Timer.Off.OFF);
    }

    private boolean owedBefore() {
        return before instanceof Connection known && known.rcv().owed().isSet();
    }

    /** The connection with what the kernel has not sent yet back in its queue. */
    private static Connection unsent(Connection connection, SequenceNumber reached) {
        SendSide snd = connection.snd();
        if (!reached.isBefore(snd.nxt())) {
            return connection;
        }
        boolean fin = connection.finSent();
        int numbers = (int) snd.nxt().distanceFrom(reached);
        SendSide back = new SendSide(
                snd.incarnation(),
                snd.iss(),
                snd.una(),
                reached,
                snd.place(),
                snd.unsent() + numbers - (fin ? 1 : 0),
                fin || snd.finPending(),
                snd.heard(),
                snd.deadline(),
                snd.congestion());
        Connection waiting = connection.with(back);
        return connection.state() == State.LAST_ACK ? waiting.in(State.CLOSE_WAIT) : waiting;
    }
}
