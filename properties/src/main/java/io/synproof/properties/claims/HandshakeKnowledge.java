package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group HS: the knowledge of each side after each message of the handshake. */
final class HandshakeKnowledge {
    private HandshakeKnowledge() {}

    private static final ConfiguredScenario LOSSY = Scenarios.LOSSY_HANDSHAKE.asIs();

    /** The answer to a connection that was aborted may reach the next one. */
    private static final String[] OPENED_AGAIN = {"clientOpens=2", "clientAborts=1", "retries=0"};

    private static final String UNCHECKED = "ackCheckInSynSent=skipped";

    private static final String TIME_TELLS = "time tells, which takes a clock, segments that live"
            + " for one tick, timers that wait longer, and no loss";

    /** Nothing is lost, segments live for one tick, and timers wait longer. */
    private static final String[] BY_TIME = {"drop=0", "msl=1", "rto=4", "timeWait=0"};

    /** The same, and the clock runs on while the client waits for the answer to an octet. */
    private static final String[] WAITING_BY_TIME = {
        "drop=0", "msl=1", "rto=4", "timeWait=0", "clientSends=1", "delayedAck=3"
    };

    private static final Claim HS_09 = new Claim(
            "HS-09",
            "By the handshake each side makes its initial number known and learns that the other"
                    + " side has it.",
            List.of("003:25"),
            "KNOW",
            "The second message acknowledges the client's number and the third the server's (RFC"
                    + " 9293, 3.4.1), so whoever is ESTABLISHED knows that its own number has"
                    + " arrived, over a network that may lose every segment. The server learns it"
                    + " from message 3; that message 3 arrived, the client does not learn.",
            List.of(
                    Check.main("client")
                            .asks("clientKnowsServerHasItsIsn", LOSSY.with(OPENED_AGAIN))
                            .supportedBy(HOLDS)
                            .unless("the client takes any acknowledgment", UNCHECKED),
                    Check.main("server")
                            .asks("serverKnowsClientHasItsIsn", LOSSY)
                            .supportedBy(HOLDS)
                            .unless("two messages open a connection", "handshake=two")));

    private static final Claim HS_10 = new Claim(
            "HS-10",
            "With two messages at most the initiator's number is confirmed, and not the"
                    + " responder's.",
            List.of("003:26"),
            "KNOW",
            "Nothing tells the server of a two-way handshake whether its SYN,ACK, and with it its"
                    + " number, has arrived (RFC 9293, 3.4.1).",
            List.of(
                    Check.main("initiator")
                            .asks(
                                    "clientKnowsServerHasItsIsn",
                                    LOSSY.with(OPENED_AGAIN).with("handshake=two"))
                            .supportedBy(HOLDS)
                            .unless("the client takes any acknowledgment", UNCHECKED),
                    Check.main("responder")
                            .asks("serverKnowsClientHasItsIsn", LOSSY.with("handshake=two"))
                            .supportedBy(VIOLATED)
                            .unless("a third message confirms it", "handshake=three")));

    private static final Claim HS_11 = new Claim(
            "HS-11",
            "After message 1 the client knows nothing yet, and the server knows that it can receive"
                    + " and that the other side can send.",
            List.of("000:23", "000:32"),
            "KNOW",
            "The note gives its reason in the past (000:32): the server has received something of"
                    + " the client's. So it knows that something got through, unless somebody else"
                    + " has forged it; and the client knows nothing. That there is a client now the"
                    + " server does not know: a SYN may be old, its connection aborted and gone"
                    + " (RFC 9293, 3.4.1).",
            List.of(
                    Check.main("reached")
                            .asks("serverKnowsItWasReached", LOSSY.with("bits=16"))
                            .supportedBy(HOLDS)
                            .unless("an attacker may forge a SYN", "inject=1"),
                    Check.main("client")
                            .asks("clientKnowsNothingYet", LOSSY)
                            .supportedBy(HOLDS)
                            .unless(TIME_TELLS, BY_TIME),
                    Check.aside("that there is a client now is more", "clientThere")
                            .asks("serverKnowsClientIsThere", LOSSY.with("clientAborts=1"))
                            .contradictedBy(VIOLATED)
                            .unless("no client ever leaves", "clientAborts=0")));

    private static final Claim HS_12 = new Claim(
            "HS-12",
            "When message 2 arrives, the client knows that both sides can send and receive.",
            List.of("000:25", "000:33"),
            "KNOW",
            "Its acknowledgment number certifies the one direction, its arrival the other, as long"
                    + " as the client checks that number (RFC 9293, 3.10.7.3).",
            List.of(Check.main("bothWays")
                    .asks("clientKnowsBothWaysWork", LOSSY.with(OPENED_AGAIN))
                    .supportedBy(HOLDS)
                    .unless("the client takes any acknowledgment", UNCHECKED)));

    private static final Claim HS_13 = new Claim(
            "HS-13",
            "While message 2 is on its way, the server knows no more than after message 1.",
            List.of("000:25", "000:33"),
            "KNOW",
            "It has received nothing new; that its answer arrived it cannot know until something"
                    + " acknowledges it. A network that never loses, and a clock, would tell it.",
            List.of(Check.main("noMore")
                    .asks("serverKnowsNoMoreYet", LOSSY.with("clientAborts=1"))
                    .supportedBy(HOLDS)
                    .unless(TIME_TELLS, BY_TIME)));

    private static final Claim HS_14 = new Claim(
            "HS-14",
            "When message 3 arrives, the server too knows that both sides can send and receive.",
            List.of("000:27", "000:34"),
            "KNOW",
            "Message 3 acknowledges the server's own SYN (RFC 9293, 3.10.7.4, fifth).",
            List.of(Check.main("bothWays")
                    .asks("serverKnowsBothWaysWork", LOSSY.with("clientAborts=1"))
                    .supportedBy(HOLDS)
                    .unless("two messages open a connection", "handshake=two")));

    private static final Claim HS_15 = new Claim(
            "HS-15",
            "After the third message both sides have confirmed the connection.",
            List.of("002:55", "000:31", "003:16", "004:3"),
            "KNOW",
            "The server has; the client has not: message 3 may be lost, and until something more"
                    + " arrives the client cannot tell. That both know that both know is out of"
                    + " reach over a network that may lose segments: the two generals. Only where"
                    + " nothing is lost and every segment arrives within a bound would silence for"
                    + " that long tell the client; the notes speak of the message and not of a"
                    + " wait.",
            List.of(
                    Check.main("client")
                            .asks("clientKnowsServerEstablished", LOSSY)
                            .contradictedBy(VIOLATED)
                            .unless("delivery is one step with sending", "network=rendezvous"),
                    Check.main("clientCannot")
                            .asks("clientCannotKnowServerEstablished", LOSSY)
                            .contradictedBy(HOLDS)
                            .unless("delivery is one step with sending", "network=rendezvous"),
                    Check.main("neverCommon")
                            .asks("openingIsNeverCommonKnowledge", LOSSY)
                            .contradictedBy(HOLDS)
                            .unless("delivery is one step with sending", "network=rendezvous"),
                    Check.main("server")
                            .asks("serverKnowsClientWasEstablished", LOSSY)
                            .supportedBy(HOLDS)
                            .unless("two messages open a connection", "handshake=two"),
                    Check.aside(
                                    "nothing is lost, and the client has waited for longer than a"
                                            + " segment lives",
                                    "byTime")
                            .asks("clientKnowsServerByTime", LOSSY.with(WAITING_BY_TIME))
                            .supportedBy(HOLDS)
                            .unless("a segment may be lost", "drop=1")));

    private static final Claim HS_16 = new Claim(
            "HS-16",
            "Whoever receives an acknowledgment knows that the other side can send and receive.",
            List.of("003:27"),
            "KNOW",
            "If it acknowledges something of this connection: a stale one, taken without checking,"
                    + " proves nothing.",
            List.of(
                    Check.main("anyAck")
                            .asks(
                                    "serverKnowsClientHasItsIsn",
                                    LOSSY.with(
                                            "ackCheckInSynReceived=skipped",
                                            "clientOpens=2",
                                            "clientAborts=1",
                                            "duplicate=1",
                                            "drop=0",
                                            "retries=0"))
                            .contradictedBy(VIOLATED)
                            .unless("the number is checked", "ackCheckInSynReceived=checked"),
                    Check.under(
                                    "the acknowledgment is of something sent in this connection",
                                    "ofThis")
                            .asks("serverKnowsClientHasItsIsn", LOSSY)
                            .supportedBy(HOLDS)
                            .unless("two messages open a connection", "handshake=two")));

    static final List<Claim> ALL = List.of(HS_09, HS_10, HS_11, HS_12, HS_13, HS_14, HS_15, HS_16);
}
