package io.synproof.properties.figures;

import static io.synproof.model.endpoint.State.CLOSED;
import static io.synproof.model.endpoint.State.CLOSE_WAIT;
import static io.synproof.model.endpoint.State.CLOSING;
import static io.synproof.model.endpoint.State.ESTABLISHED;
import static io.synproof.model.endpoint.State.FIN_WAIT_1;
import static io.synproof.model.endpoint.State.FIN_WAIT_2;
import static io.synproof.model.endpoint.State.LAST_ACK;
import static io.synproof.model.endpoint.State.LISTEN;
import static io.synproof.model.endpoint.State.SYN_RECEIVED;
import static io.synproof.model.endpoint.State.SYN_SENT;
import static io.synproof.model.endpoint.State.TIME_WAIT;
import static io.synproof.properties.figures.Peer.A;
import static io.synproof.properties.figures.Peer.B;

import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.endpoint.State;
import io.synproof.properties.figures.Step.Event;
import io.synproof.properties.scenarios.BadInputException;
import java.util.List;

/** The figures 6 to 13 of RFC 9293 (sections 3.5 and 3.6), with the RFC's own numbers. */
public final class Figures {
    private Figures() {}

    private static final Figure HANDSHAKE = Figure.of(
                    6, "Basic Three-Way Handshake for Connection Synchronization")
            .after(listens(B))
            .line(1, isIn(A, CLOSED), isIn(B, LISTEN))
            .line(2, opens(A, 100), departs(A, "<SEQ=100><CTL=SYN>"))
            .line(2, begins(B, "<SEQ=100><CTL=SYN>", 300), isIn(A, SYN_SENT), isIn(B, SYN_RECEIVED))
            .line(3, departs(B, "<SEQ=300><ACK=101><CTL=SYN,ACK>"), isIn(B, SYN_RECEIVED))
            .line(3, arrives(A, "<SEQ=300><ACK=101><CTL=SYN,ACK>"), isIn(A, ESTABLISHED))
            .line(4, departs(A, "<SEQ=101><ACK=301><CTL=ACK>"), isIn(A, ESTABLISHED))
            .line(4, arrives(B, "<SEQ=101><ACK=301><CTL=ACK>"), isIn(B, ESTABLISHED))
            .line(5, sends(A, 1), departs(A, "<SEQ=101><ACK=301><CTL=ACK><DATA=1>"))
            .line(5, arrives(B, "<SEQ=101><ACK=301><CTL=ACK><DATA=1>"))
            .line(5, isIn(A, ESTABLISHED), isIn(B, ESTABLISHED));

    private static final Figure SIMULTANEOUS_OPEN = Figure.of(
                    7, "Simultaneous Connection Synchronization")
            .line(1, isIn(A, CLOSED), isIn(B, CLOSED))
            .line(2, opens(A, 100), departs(A, "<SEQ=100><CTL=SYN>"), isIn(A, SYN_SENT))
            .line(3, opens(B, 300), departs(B, "<SEQ=300><CTL=SYN>"), isIn(B, SYN_SENT))
            .line(3, arrives(A, "<SEQ=300><CTL=SYN>"), isIn(A, SYN_RECEIVED))
            .line(4, arrives(B, "<SEQ=100><CTL=SYN>"), isIn(B, SYN_RECEIVED))
            .line(5, departs(A, "<SEQ=100><ACK=301><CTL=SYN,ACK>"), isIn(A, SYN_RECEIVED))
            .line(6, departs(B, "<SEQ=300><ACK=101><CTL=SYN,ACK>"), isIn(B, SYN_RECEIVED))
            .line(6, arrives(A, "<SEQ=300><ACK=101><CTL=SYN,ACK>"), isIn(A, ESTABLISHED))
            .line(7, arrives(B, "<SEQ=100><ACK=301><CTL=SYN,ACK>"), isIn(B, ESTABLISHED));

    /** The old SYN is of a connection that A opened and closed before. */
    private static final Figure OLD_SYN = Figure.of(8, "Recovery from Old Duplicate SYN")
            .after(listens(B), opens(A, 90), departs(A, "<SEQ=90><CTL=SYN>"), closes(A))
            .line(1, isIn(A, CLOSED), isIn(B, LISTEN))
            .line(2, opens(A, 100), departs(A, "<SEQ=100><CTL=SYN>"), isIn(A, SYN_SENT))
            .line(3, begins(B, "<SEQ=90><CTL=SYN>", 300), isIn(B, SYN_RECEIVED))
            .line(4, departs(B, "<SEQ=300><ACK=91><CTL=SYN,ACK>"), isIn(B, SYN_RECEIVED))
            .line(4, arrives(A, "<SEQ=300><ACK=91><CTL=SYN,ACK>"), isIn(A, SYN_SENT))
            .line(5, departs(A, "<SEQ=91><CTL=RST>"), isIn(A, SYN_SENT))
            .line(5, arrives(B, "<SEQ=91><CTL=RST>"), isIn(B, LISTEN))
            .line(6, begins(B, "<SEQ=100><CTL=SYN>", 400), isIn(B, SYN_RECEIVED))
            .line(7, departs(B, "<SEQ=400><ACK=101><CTL=SYN,ACK>"), isIn(B, SYN_RECEIVED))
            .line(7, arrives(A, "<SEQ=400><ACK=101><CTL=SYN,ACK>"), isIn(A, ESTABLISHED))
            .line(8, departs(A, "<SEQ=101><ACK=401><CTL=ACK>"), isIn(A, ESTABLISHED))
            .line(8, arrives(B, "<SEQ=101><ACK=401><CTL=ACK>"), isIn(B, ESTABLISHED));

    /** Line 7 is the retransmission of line 3. */
    private static final Figure HALF_OPEN = Figure.of(9, "Half-Open Connection Discovery")
            .after(established())
            .line(1, reboots(A))
            .line(2, isIn(A, CLOSED), isIn(B, ESTABLISHED))
            .line(3, opens(A, 400), departs(A, "<SEQ=400><CTL=SYN>"), isIn(A, SYN_SENT))
            .line(3, arrives(B, "<SEQ=400><CTL=SYN>"))
            .line(4, departs(B, "<SEQ=300><ACK=100><CTL=ACK>"), isIn(B, ESTABLISHED))
            .line(4, arrives(A, "<SEQ=300><ACK=100><CTL=ACK>"))
            .line(5, departs(A, "<SEQ=100><CTL=RST>"), isIn(A, SYN_SENT))
            .line(5, arrives(B, "<SEQ=100><CTL=RST>"), aborts(B))
            .line(6, isIn(A, SYN_SENT), isIn(B, CLOSED))
            .line(7, timesOut(A), departs(A, "<SEQ=400><CTL=SYN>"), isIn(A, SYN_SENT))
            .line(7, arrives(B, "<SEQ=400><CTL=SYN>"));

    private static final Figure ACTIVE_SIDE = Figure.of(
                    10, "Active Side Causes Half-Open Connection Discovery")
            .after(established())
            .line(1, reboots(A))
            .line(2, sends(B, 10), departs(B, "<SEQ=300><ACK=100><CTL=ACK><DATA=10>"))
            .line(2, isIn(B, ESTABLISHED), arrives(A, "<SEQ=300><ACK=100><CTL=ACK><DATA=10>"))
            .line(3, departs(A, "<SEQ=100><CTL=RST>"), arrives(B, "<SEQ=100><CTL=RST>"), aborts(B));

    /** Z is 90, of a connection that A opened and closed before; X is 300. */
    private static final Figure TWO_PASSIVE = Figure.of(
                    11, "Old Duplicate SYN Initiates a Reset on Two Passive Sockets")
            .after(listens(B), opens(A, 90), departs(A, "<SEQ=90><CTL=SYN>"), closes(A), listens(A))
            .line(1, isIn(A, LISTEN), isIn(B, LISTEN))
            .line(2, begins(B, "<SEQ=90><CTL=SYN>", 300), isIn(B, SYN_RECEIVED))
            .line(3, departs(B, "<SEQ=300><ACK=91><CTL=SYN,ACK>"), isIn(B, SYN_RECEIVED))
            .line(3, arrives(A, "<SEQ=300><ACK=91><CTL=SYN,ACK>"))
            .line(4, departs(A, "<SEQ=91><CTL=RST>"))
            .line(4, arrives(B, "<SEQ=91><CTL=RST>"), isIn(B, LISTEN))
            .line(5, isIn(A, LISTEN), isIn(B, LISTEN));

    private static final Figure CLOSE = Figure.of(12, "Normal Close Sequence")
            .after(established())
            .line(1, isIn(A, ESTABLISHED), isIn(B, ESTABLISHED))
            .line(2, closes(A), departs(A, "<SEQ=100><ACK=300><CTL=FIN,ACK>"), isIn(A, FIN_WAIT_1))
            .line(2, arrives(B, "<SEQ=100><ACK=300><CTL=FIN,ACK>"), isIn(B, CLOSE_WAIT))
            .line(3, departs(B, "<SEQ=300><ACK=101><CTL=ACK>"), isIn(B, CLOSE_WAIT))
            .line(3, arrives(A, "<SEQ=300><ACK=101><CTL=ACK>"), isIn(A, FIN_WAIT_2))
            .line(4, closes(B), departs(B, "<SEQ=300><ACK=101><CTL=FIN,ACK>"), isIn(B, LAST_ACK))
            .line(4, arrives(A, "<SEQ=300><ACK=101><CTL=FIN,ACK>"), isIn(A, TIME_WAIT))
            .line(5, departs(A, "<SEQ=101><ACK=301><CTL=ACK>"), isIn(A, TIME_WAIT))
            .line(5, arrives(B, "<SEQ=101><ACK=301><CTL=ACK>"), isIn(B, CLOSED))
            .line(6, timesOut(A), isIn(A, CLOSED));

    private static final Figure SIMULTANEOUS_CLOSE = Figure.of(13, "Simultaneous Close Sequence")
            .after(established())
            .line(1, isIn(A, ESTABLISHED), isIn(B, ESTABLISHED))
            .line(2, closes(A), closes(B), isIn(A, FIN_WAIT_1), isIn(B, FIN_WAIT_1))
            .line(2, departs(A, "<SEQ=100><ACK=300><CTL=FIN,ACK>"))
            .line(2, departs(B, "<SEQ=300><ACK=100><CTL=FIN,ACK>"))
            .line(2, arrives(A, "<SEQ=300><ACK=100><CTL=FIN,ACK>"))
            .line(2, arrives(B, "<SEQ=100><ACK=300><CTL=FIN,ACK>"))
            .line(3, departs(A, "<SEQ=101><ACK=301><CTL=ACK>"), isIn(A, CLOSING), isIn(B, CLOSING))
            .line(3, departs(B, "<SEQ=301><ACK=101><CTL=ACK>"))
            .line(3, arrives(A, "<SEQ=301><ACK=101><CTL=ACK>"))
            .line(3, arrives(B, "<SEQ=101><ACK=301><CTL=ACK>"))
            .line(4, isIn(A, TIME_WAIT), isIn(B, TIME_WAIT))
            .line(4, timesOut(A), timesOut(B), isIn(A, CLOSED), isIn(B, CLOSED));

    /** All figures, in order. */
    public static final List<Figure> ALL = List.of(
            HANDSHAKE,
            SIMULTANEOUS_OPEN,
            OLD_SYN,
            HALF_OPEN,
            ACTIVE_SIDE,
            TWO_PASSIVE,
            CLOSE,
            SIMULTANEOUS_CLOSE);

    /**
     * The figure of that number.
     *
     * @throws BadInputException if there is none
     */
    public static Figure named(String number) {
        List<String> numbers =
                ALL.stream().map(figure -> Integer.toString(figure.number())).toList();
        return ALL.stream()
                .filter(figure -> Integer.toString(figure.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> BadInputException.unknown("figure", number, numbers));
    }

    /** A connection in which A sends next what is numbered 100, and B 300. */
    private static Step[] established() {
        return new Step[] {
            listens(B),
            opens(A, 99),
            departs(A, "<SEQ=99><CTL=SYN>"),
            begins(B, "<SEQ=99><CTL=SYN>", 299),
            departs(B, "<SEQ=299><ACK=100><CTL=SYN,ACK>"),
            arrives(A, "<SEQ=299><ACK=100><CTL=SYN,ACK>"),
            departs(A, "<SEQ=100><ACK=300><CTL=ACK>"),
            arrives(B, "<SEQ=100><ACK=300><CTL=ACK>"),
            isIn(A, ESTABLISHED),
            isIn(B, ESTABLISHED)
        };
    }

    private static Step listens(Peer peer) {
        return new Step.Happens(peer, Event.OPEN_PASSIVE);
    }

    private static Step closes(Peer peer) {
        return new Step.Happens(peer, Event.CLOSE);
    }

    private static Step reboots(Peer peer) {
        return new Step.Happens(peer, Event.REBOOT);
    }

    private static Step timesOut(Peer peer) {
        return new Step.Happens(peer, Event.TIMEOUT);
    }

    private static Step opens(Peer peer, long iss) {
        return new Step.Opens(peer, iss);
    }

    private static Step sends(Peer peer, int octets) {
        return new Step.Sends(peer, octets);
    }

    private static Step departs(Peer from, String segment) {
        return new Step.Departs(from, FigureSegment.of(from, segment));
    }

    private static Step arrives(Peer at, String segment) {
        return begins(at, segment, 0);
    }

    /** An arrival that begins a connection. */
    private static Step begins(Peer at, String segment, long iss) {
        return new Step.Arrives(at, FigureSegment.of(at.other(), segment), iss);
    }

    private static Step isIn(Peer peer, State state) {
        return new Step.IsIn(peer, state);
    }

    private static Step aborts(Peer peer) {
        return new Step.Tells(peer, Notice.RESET);
    }
}
