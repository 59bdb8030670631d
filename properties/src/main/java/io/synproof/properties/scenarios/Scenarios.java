package io.synproof.properties.scenarios;

import java.util.List;

/** The registry of all named scenarios. */
public final class Scenarios {
    private Scenarios() {}

    /** One connection is opened over a network without faults. */
    public static final NamedScenario HANDSHAKE = NamedScenario.of(
            "handshake",
            "a client opens one connection to a listening server, and the network does nothing"
                    + " wrong",
            "bothEstablished",
            "capacity=4");

    /** Two users open towards each other. */
    public static final NamedScenario SIMULTANEOUS_OPEN = NamedScenario.of(
            "simultaneousOpen",
            "both sides open actively and their SYNs may cross",
            "bothEstablished",
            "serverOpens=1",
            "serverListens=no",
            "retries=1");

    /** Copies of a SYN arrive when its connection is over. */
    public static final NamedScenario OLD_DUPLICATE_SYN = NamedScenario.of(
            "oldDuplicateSyn",
            "a client opens a connection, aborts or closes it, and the network may deliver segments"
                    + " twice, the second time whenever it likes",
            "bothEstablished",
            "duplicate=2",
            "clientAborts=1",
            "clientCloses=anyTime",
            "serverCloses=afterPeer");

    /** Segments of a first connection meet a second one of the same pair of sockets. */
    public static final NamedScenario STALE_SEGMENTS = NamedScenario.of(
            "staleSegments",
            "a client opens two connections one after the other from the same port, and the network"
                    + " may deliver segments of the first to the second",
            "bothEstablished",
            "clientOpens=2",
            "duplicate=2",
            "clientAborts=1");

    /** The server gives up while the client is connected. */
    public static final NamedScenario HALF_OPEN = NamedScenario.of(
            "halfOpen",
            "the network loses the third message and every later one, until the server gives up",
            "bothEstablished",
            "drop=2",
            "retries=1",
            "clientSends=1");

    /** A SYN is lost and sent again. */
    public static final NamedScenario LOST_SYN = NamedScenario.of(
            "lostSyn",
            "the network may lose segments of the handshake, which are sent again",
            "bothEstablished",
            "drop=2",
            "retries=2",
            "suppressCopies=yes",
            "capacity=8");

    /** A socket that is its own remote. */
    public static final NamedScenario SELF_CONNECT = NamedScenario.of(
            "selfConnect",
            "a client opens to its own address and port, where nobody listens, so that its SYN"
                    + " meets itself",
            "connectedToItself",
            "clientOpensTo=itself",
            "serverListens=no",
            "clientSends=1",
            "clientCloses=anyTime",
            "timeWait=quiet",
            "giveUp=no");

    /** One connection is closed by its client first. */
    public static final NamedScenario CLOSE = NamedScenario.of(
            "close",
            "a client opens a connection and closes it, then the server closes too",
            "bothClosed",
            "clientCloses=anyTime",
            "serverCloses=afterPeer",
            "timeWait=quiet",
            "giveUp=no");

    /** The last acknowledgment of a close is lost. */
    public static final NamedScenario LAST_ACK_LOST = NamedScenario.of(
            "lastAckLost",
            "a connection is closed with a clock running, and the network may lose one bare ACK",
            "bothClosed",
            "clientCloses=anyTime",
            "serverCloses=afterPeer",
            "msl=1",
            "timeWait=4",
            "rto=2",
            "retries=3",
            "drop=1",
            "dropOnly=ack");

    /** A pair of sockets is used again, with a clock running. */
    public static final NamedScenario REINCARNATION = NamedScenario.of(
            "reincarnation",
            "a client opens, closes first, waits in TIME-WAIT, and opens again between the same"
                    + " sockets, while segments live up to MSL and the server's numbers overlap",
            "bothClosed",
            "msl=2",
            "timeWait=4",
            "clientOpens=2",
            "clientCloses=anyTime",
            "serverCloses=afterPeer",
            "serverSends=2",
            "mss=2",
            "serverIsn=successive",
            "retries=1",
            "giveUp=no",
            "suppressCopies=yes",
            "capacity=3",
            "overflow=blocking",
            "rstInTimeWait=ignored");

    /** A stray segment meets TIME-WAIT. */
    public static final NamedScenario ASSASSINATION = NamedScenario.of(
            "assassination",
            "a connection is closed in good order, and one of its segments is delivered twice, the"
                    + " second time during TIME-WAIT",
            "bothClosed",
            "clientCloses=anyTime",
            "serverCloses=afterPeer",
            "serverSends=1",
            "duplicate=1",
            "timeWait=quiet",
            "giveUp=no");

    /** Octets on a network that loses segments. */
    public static final NamedScenario LOSSY_TRANSFER = NamedScenario.of(
            "lossyTransfer",
            "a client sends octets over a network that may lose and reorder segments, which are"
                    + " sent again until they are acknowledged or given up",
            "bothEstablished",
            "clientSends=2",
            "drop=1",
            "retries=1",
            "suppressCopies=yes",
            "capacity=8");

    /** A message that IP cuts into pieces. */
    public static final NamedScenario FRAGMENTED_TRANSFER = NamedScenario.of(
            "fragmentedTransfer",
            "a client sends two octets in one segment, IP cuts it into two packets, and one of them"
                    + " may be lost; a clock runs, so that nothing is sent again in vain",
            "deliveredAfterLoss",
            "clientSends=2",
            "mss=2",
            "fragments=2",
            "oooQueue=on",
            "drop=1",
            "dropOnly=text",
            "msl=1",
            "rto=3",
            "timeWait=2",
            "retries=2");

    /** Octets on a network that delivers them in another order. */
    public static final NamedScenario REORDERED_TRANSFER = NamedScenario.of(
            "reorderedTransfer",
            "a client sends octets over a network that loses nothing and keeps no order, and"
                    + " nothing is sent again: text behind a gap is held back",
            "bothEstablished",
            "clientSends=4",
            "oooQueue=on",
            "giveUp=no");

    /** The same network without connections. */
    public static final NamedScenario DATAGRAMS = NamedScenario.of(
            "datagrams",
            "a client sends three datagrams by UDP, and the network does nothing wrong unless a"
                    + " setting says so",
            "datagramsArrive",
            "clientDatagrams=3",
            "clientOpens=0",
            "serverListens=no",
            "mss=2",
            "network=overtaking");

    /** A user who reads slowly. */
    public static final NamedScenario SLOW_READER = NamedScenario.of(
            "slowReader",
            "a client sends more octets than the server's window holds, the server's user takes"
                    + " them when it likes, and an ACK may be lost",
            "bothEstablished",
            "clientSends=4",
            "window=2",
            "mss=2",
            "receive=called",
            "flowControl=advertised",
            "retries=1",
            "suppressCopies=yes",
            "network=fifo",
            "capacity=8",
            "drop=1",
            "dropOnly=ack");

    /** A connection on which nobody says anything. */
    public static final NamedScenario IDLE = NamedScenario.of(
            "idle",
            "a connection is open and idle, its server may crash, and keep-alives ask whether the"
                    + " other side is there",
            "bothEstablished",
            "msl=1",
            "rto=3",
            "timeWait=2",
            "keepAlive=4",
            "keepAliveProbes=1",
            "serverCrashes=1",
            "retries=1");

    /** Octets for a user who has left. */
    public static final NamedScenario LATE_DATA = NamedScenario.of(
            "lateData",
            "both sides send and close as POSIX's close does, and read to the end of the stream",
            "bothClosed",
            "network=fifo",
            "clientSends=1",
            "serverSends=1",
            "clientCloses=anyTime",
            "serverCloses=anyTime",
            "clientEnds=close",
            "serverEnds=close",
            "receive=read",
            "timeWait=quiet",
            "giveUp=no");

    /** More clients than the server's user ever accepts. */
    public static final NamedScenario FULL_ACCEPT_QUEUE = NamedScenario.of(
            "fullAcceptQueue",
            "three clients connect to a Linux listener with a backlog of 1, and nobody calls"
                    + " accept()",
            "establishedBeforeFullQueue",
            "kernel=6.14",
            "backlog=1",
            "accepts=never",
            "ports=3",
            "clientOpens=3",
            "giveUp=no");

    /** An attacker fills the SYN queue. */
    public static final NamedScenario SYN_FLOOD = NamedScenario.of(
            "synFlood",
            "an attacker sends SYNs from made-up addresses to a Linux listener with a backlog of 1,"
                    + " and a client connects",
            "synQueueFull",
            "kernel=6.14",
            "backlog=1",
            "accepts=called",
            "inject=2",
            "bits=16");

    /** A handshake that may lose whatever is sent. */
    public static final NamedScenario LOSSY_HANDSHAKE = NamedScenario.of(
            "lossyHandshake",
            "a client opens one connection over a network that may lose every segment, and each"
                    + " is sent once more; made for questions about knowledge",
            "bothEstablished",
            "drop=unlimited",
            "retries=1",
            "capacity=4",
            "overflow=tailDrop",
            "giveUp=no",
            "suppressCopies=yes");

    /** A close that may lose whatever is sent. */
    public static final NamedScenario LOSSY_CLOSE = NamedScenario.of(
            "lossyClose",
            "a connection is closed by its client first, over a network that may lose an ACK; made"
                    + " for questions about knowledge",
            "bothClosed",
            "network=fifo",
            "clientCloses=anyTime",
            "serverCloses=afterPeer",
            "drop=1",
            "dropOnly=ack",
            "timeWait=quiet",
            "retries=1",
            "giveUp=no",
            "suppressCopies=yes");

    /** All of them, in the order of a listing. */
    public static final List<NamedScenario> ALL = List.of(
            HANDSHAKE,
            SIMULTANEOUS_OPEN,
            SELF_CONNECT,
            LOST_SYN,
            HALF_OPEN,
            OLD_DUPLICATE_SYN,
            STALE_SEGMENTS,
            CLOSE,
            LAST_ACK_LOST,
            ASSASSINATION,
            REINCARNATION,
            LOSSY_TRANSFER,
            FRAGMENTED_TRANSFER,
            REORDERED_TRANSFER,
            DATAGRAMS,
            SLOW_READER,
            IDLE,
            LATE_DATA,
            FULL_ACCEPT_QUEUE,
            SYN_FLOOD,
            LOSSY_HANDSHAKE,
            LOSSY_CLOSE);

    /**
     * The scenario of that name.
     *
     * @throws BadInputException if there is none
     */
    public static NamedScenario named(String name) {
        return ALL.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadInputException.unknown(
                        "scenario", name, ALL.stream().map(NamedScenario::name).toList()));
    }
}
