package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group Q: the SYN queue and the accept queue of Linux. */
final class QueueClaims {
    private QueueClaims() {}

    private static final String COOKIES_OFF = "cookies=0";

    /**
     * Four clients fill the accept queue of a backlog of 3, and an attacker sends three SYNs
     * besides. Handshakes take no time, so states differ only in the lengths of the queues.
     */
    private static final ConfiguredScenario FULL_BESIDE_REQUESTS = Scenarios.SYN_FLOOD.with(
            "network=rendezvous",
            "backlog=3",
            "accepts=never",
            "ports=4",
            "clientOpens=4",
            "inject=3",
            "retries=1",
            "giveUp=no",
            "clientIsn=fixed",
            "serverIsn=fixed");

    /** A SYN queue of which a quarter is one request, and a backlog that is not in its way. */
    private static final ConfiguredScenario LAST_QUARTER = Scenarios.SYN_FLOOD.with(
            "network=rendezvous", "backlog=9", "maxSynBacklog=4", "inject=5", "giveUp=no");

    /** An attacker alone, the default of max_syn_backlog, and SYNs enough for it. */
    private static final ConfiguredScenario TWO_HUNDRED = Scenarios.SYN_FLOOD.with(
            "network=rendezvous",
            "backlog=4096",
            "maxSynBacklog=256",
            "clientOpens=0",
            "inject=200",
            "giveUp=no");

    private static final Claim Q_01 = new Claim(
            "Q-01",
            "The kernel keeps two queues, and a SYN puts its connection into the half-open one.",
            List.of("000:6-11", "003:33"),
            "INV",
            "RFC 9293 knows no queues: a SYN at a listener begins a connection (3.10.7.2), and how"
                    + " many there may be is not said. Linux counts those in SYN-RECEIVED and holds"
                    + " the complete ones until accept(). A listener that answers with cookies"
                    + " remembers nothing of a SYN, so it enters no queue; one that finds its queue"
                    + " full drops it.",
            List.of(
                    Check.in("Linux, without cookies", "twoQueues")
                            .asks("bothQueuesHold", Scenarios.SYN_FLOOD.asIs())
                            .supportedBy(REACHED)
                            .unless("an accept() is always waiting", "accepts=atOnce"),
                    Check.in("Linux, without cookies", "synEnters")
                            .asks("synEntersSynQueue", Scenarios.SYN_FLOOD.with("inject=1"))
                            .supportedBy(HOLDS)
                            .unless("two SYNs of an attacker fill the queue", "inject=2"),
                    Check.in("Linux, tcp_syncookies=2", "cookieInstead")
                            .asks(
                                    "synEntersSynQueue",
                                    Scenarios.SYN_FLOOD.with("inject=1", "cookies=2"))
                            .contradictedBy(VIOLATED)
                            .unless("there are no cookies", COOKIES_OFF)));

    private static final Claim Q_02 = new Claim(
            "Q-02",
            "The last ACK of a handshake moves its connection into the accept queue.",
            List.of("000:11", "003:33"),
            "INV",
            "Only while the accept queue has room. If it is full Linux drops the ACK and keeps the"
                    + " request, or resets it (tcp_abort_on_overflow), and the client is"
                    + " ESTABLISHED in any case. With a backlog of 1 three clients are enough: two"
                    + " wait, and the third was half open before they did. With a backlog of 0 the"
                    + " SYN queue admits no second request, so nobody can be left like that.",
            List.of(
                    Check.under("the accept queue has room", "moves")
                            .asks(
                                    "lastAckEntersAcceptQueue",
                                    Scenarios.FULL_ACCEPT_QUEUE.with("backlog=2"))
                            .supportedBy(HOLDS)
                            .unless("the backlog is 1", "backlog=1"),
                    Check.main("dropped")
                            .asks("lastAckEntersAcceptQueue", Scenarios.FULL_ACCEPT_QUEUE.asIs())
                            .contradictedBy(VIOLATED)
                            .unless("the backlog is 2", "backlog=2"),
                    Check.main("reset")
                            .asks(
                                    "lastAckEntersAcceptQueue",
                                    Scenarios.FULL_ACCEPT_QUEUE.with("acceptOverflow=reset"))
                            .contradictedBy(VIOLATED)
                            .unless("the backlog is 2", "backlog=2"),
                    Check.main("clientAlone")
                            .asks("establishedBeforeFullQueue", Scenarios.FULL_ACCEPT_QUEUE.asIs())
                            .contradictedBy(REACHED)
                            .unless("the backlog is 0", "backlog=0")));

    private static final Claim Q_03 = new Claim(
            "Q-03",
            "If the half-open queue is full and cookies are off, a SYN is dropped.",
            List.of("003:34"),
            "INV",
            "The first rule of Linux's tcp_conn_request. Full means as many requests as the backlog"
                    + " that is in force, and since 6.14 one more. With cookies the same SYN is"
                    + " answered, and nothing is remembered of it. (SYNs that reopen a connection"
                    + " in TIME-WAIT, where a rule lets them, pass this one.)",
            List.of(
                    Check.main("since6.14")
                            .asks("fullSynQueueDrops", Scenarios.SYN_FLOOD.asIs())
                            .supportedBy(HOLDS)
                            .unless("cookies are on", "cookies=1"),
                    Check.main("before6.14")
                            .asks("fullSynQueueDrops", Scenarios.SYN_FLOOD.with("kernel=6.5"))
                            .supportedBy(HOLDS)
                            .unless("cookies are on", "cookies=1")));

    private static final Claim Q_04 = new Claim(
            "Q-04",
            "If the accept queue is full and more than one request is young, that is, its SYN,ACK"
                    + " was sent once, a SYN is dropped.",
            List.of("003:35"),
            "INV",
            "The second rule of Linux's tcp_conn_request. Up to 4.9 a SYN was dropped there exactly"
                    + " then; since 4.10 a full accept queue turns every SYN away, whatever else is"
                    + " half open, so beside two young requests too. None or one young request"
                    + " tells the versions apart, and of that the note says nothing. In 4.9,"
                    + " without cookies and with a backlog below 3, the first rule applies before"
                    + " this one could.",
            List.of(
                    Check.main("linux4.9")
                            .asks("youngRequestsDrop", FULL_BESIDE_REQUESTS.with("kernel=4.9"))
                            .supportedBy(HOLDS)
                            .unless("the listener has no limits", "kernel=none"),
                    Check.main("linux4.10")
                            .asks("youngRequestsDrop", FULL_BESIDE_REQUESTS.with("kernel=4.10"))
                            .supportedBy(HOLDS)
                            .unless("the listener has no limits", "kernel=none"),
                    Check.main("linux6.14")
                            .asks("youngRequestsDrop", FULL_BESIDE_REQUESTS.with("kernel=6.14"))
                            .supportedBy(HOLDS)
                            .unless("the listener has no limits", "kernel=none"),
                    Check.main("dropped")
                            .asks("acceptQueueDropsNoSyn", FULL_BESIDE_REQUESTS.with("kernel=4.9"))
                            .supportedBy(VIOLATED)
                            .unless("no third SYN comes beside two requests", "inject=2"),
                    Check.aside("in Linux 4.9 more than one young request decides", "youngDecide")
                            .asks("youngRequestsDecide", FULL_BESIDE_REQUESTS.with("kernel=4.9"))
                            .supportedBy(HOLDS)
                            .unless("the kernel is 4.10", "kernel=4.10"),
                    Check.aside("since 4.10 each SYN is dropped", "allDropped")
                            .asks("fullAcceptQueueDrops", FULL_BESIDE_REQUESTS.with("kernel=4.10"))
                            .supportedBy(HOLDS)
                            .unless("the kernel is 4.9", "kernel=4.9")));

    private static final Claim Q_05 = new Claim(
            "Q-05",
            "With cookies on, a full half-open queue drops no SYN, but a full accept queue does.",
            List.of("003:18"),
            "INV",
            "Linux decides about a cookie before it looks at the accept queue, and a cookie does"
                    + " not help against the latter: a connection that nobody could accept is not"
                    + " worth one. The note's other condition, more than one young request, is that"
                    + " of older kernels (Q-04).",
            List.of(
                    Check.main("synQueue")
                            .asks("clientNotTurnedAway", Scenarios.SYN_FLOOD.with("cookies=1"))
                            .supportedBy(HOLDS)
                            .unless("cookies are off", COOKIES_OFF),
                    Check.main("acceptQueue")
                            .asks(
                                    "synVanishes",
                                    Scenarios.FULL_ACCEPT_QUEUE.with("cookies=1", "bits=16"))
                            .supportedBy(REACHED)
                            .unless("an accept() is always waiting", "accepts=atOnce"),
                    Check.aside("since Linux 4.10 each SYN is dropped", "eachSyn")
                            .asks(
                                    "fullAcceptQueueDrops",
                                    Scenarios.FULL_ACCEPT_QUEUE.with("cookies=1", "bits=16"))
                            .supportedBy(HOLDS)
                            .unless("the kernel is 4.9", "kernel=4.9")));

    private static final Claim Q_06 = new Claim(
            "Q-06",
            "If cookies are off and less than a quarter of max_syn_backlog is free, a SYN is"
                    + " dropped.",
            List.of("003:36-37"),
            "INV/QUANT",
            "The third rule, and for strangers alone: who has been connected before passes it. So"
                    + " strangers get max_syn_backlog less a quarter of it, and one more, for the"
                    + " test comes before the request is counted: 193 of 256. If the backlog is"
                    + " smaller than that, the first rule applies earlier and this one never.",
            List.of(
                    Check.under("the sender was never connected before", "strangers")
                            .asks("lastQuarterDrops", LAST_QUARTER)
                            .supportedBy(HOLDS)
                            .unless("the client was connected before", "knownPeers=yes"),
                    Check.under("the sender was never connected before", "not194of256")
                            .asks("synQueueHolds194", TWO_HUNDRED)
                            .supportedBy(UNREACHABLE)
                            .unless("max_syn_backlog is 258", "maxSynBacklog=258"),
                    Check.under("the sender was never connected before", "smallerBacklog")
                            .asks("synQueueHolds193", TWO_HUNDRED.with("backlog=128"))
                            .supportedBy(UNREACHABLE)
                            .unless("it is 4096, and not in the way", "backlog=4096"),
                    Check.main("known")
                            .asks("lastQuarterDrops", LAST_QUARTER.with("knownPeers=yes"))
                            .contradictedBy(VIOLATED)
                            .unless("the client is a stranger", "knownPeers=no")));

    private static final Claim Q_07 = new Claim(
            "Q-07",
            "The backlog of listen() once sized the SYN queue and now sizes the accept queue.",
            List.of("003:102"),
            "INV",
            "In RFC 9293 LISTEN takes no such argument, and nothing bounds either queue. In Linux"
                    + " backlog + 1 connections wait to be accepted, for the test is 'more than';"
                    + " somaxconn is the most it counts for. But since 4.3 the same number bounds"
                    + " the SYN queue again, so 'now the accept queue' is half of the truth.",
            List.of(
                    Check.in("Linux", "acceptQueue")
                            .asks("backlogBoundsAcceptQueue", Scenarios.FULL_ACCEPT_QUEUE.asIs())
                            .supportedBy(HOLDS)
                            .unless("there are no limits", "kernel=none"),
                    Check.in("Linux", "oneMore")
                            .asks("acceptQueueFull", Scenarios.FULL_ACCEPT_QUEUE.asIs())
                            .supportedBy(REACHED)
                            .unless("an accept() is always waiting", "accepts=atOnce"),
                    Check.in("Linux", "synQueueToo")
                            .asks("backlogBoundsSynQueue", Scenarios.FULL_ACCEPT_QUEUE.asIs())
                            .contradictedBy(HOLDS)
                            .unless("there are no limits", "kernel=none"),
                    Check.in("RFC9293", "noBound")
                            .asks(
                                    "backlogBoundsAcceptQueue",
                                    Scenarios.FULL_ACCEPT_QUEUE.with("kernel=none"))
                            .contradictedBy(VIOLATED)
                            .unless("the limits are Linux's", "kernel=6.14")));

    private static final Claim Q_08 = new Claim(
            "Q-08",
            "accept() takes connections out of the accept queue, the first to come first.",
            List.of("003:33", "003:87"),
            "INV",
            "The first to be complete, not the first whose SYN came: of two handshakes that"
                    + " overlap, the one that ends first is accepted first. On a network that keeps"
                    + " the order and loses nothing the two orders are the same.",
            List.of(
                    Check.main("completion")
                            .asks(
                                    "acceptedInOrderOfCompletion",
                                    Scenarios.FULL_ACCEPT_QUEUE.with("accepts=called"))
                            .supportedBy(HOLDS)
                            .unless("accept() takes the newest", "accepts=newestFirst"),
                    Check.under("the network keeps the order", "syns")
                            .asks(
                                    "acceptedInOrderOfSyns",
                                    Scenarios.FULL_ACCEPT_QUEUE.with(
                                            "accepts=called", "network=fifo"))
                            .supportedBy(HOLDS)
                            .unless("it does not", "network=bag")));

    static final List<Claim> ALL = List.of(Q_01, Q_02, Q_03, Q_04, Q_05, Q_06, Q_07, Q_08);
}
