package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Claims of the group FW about the order of closes, and the waits in a close. */
final class CloseOrderClaims {
    private CloseOrderClaims() {}

    private static final Claim FW_22 = new Claim(
            "FW-22",
            "The server's ACK of a FIN and its own FIN cannot be one segment.",
            List.of("004:33", "000:61-63"),
            "REACH",
            "They can: every FIN carries an acknowledgment, and an ACK that is delayed (RFC 9293,"
                    + " 3.8.6.3) leaves with the FIN of a program that closes meanwhile. Whether"
                    + " octets are left matters only so far as the FIN stands behind them.",
            List.of(Check.main("combined")
                    .asks("closedInThreeSegments", Scenarios.CLOSE.with("delayedAck=anyMoment"))
                    .contradictedBy(REACHED)
                    .unless("acknowledgments are not delayed", "delayedAck=off")));

    private static final Claim FW_23 = new Claim(
            "FW-23",
            "TCP carries data in both directions at once, and either side may close first.",
            List.of("000:54", "001:53"),
            "REACH",
            "The two directions are alike once the connection is open (RFC 9293, 3.6): who has"
                    + " opened it plays no part.",
            List.of(
                    Check.main("clientFirst")
                            .asks("halfClosed", Scenarios.CLOSE.asIs())
                            .supportedBy(REACHED)
                            .unless("the client waits for the server", "clientCloses=afterPeer"),
                    Check.main("serverFirst")
                            .asks(
                                    "serverClosesFirst",
                                    Scenarios.CLOSE.with(
                                            "clientCloses=afterPeer", "serverCloses=anyTime"))
                            .supportedBy(REACHED)
                            .unless("the server waits for the client", "serverCloses=afterPeer"),
                    Check.main("bothDirections")
                            .asks(
                                    "octetsCross",
                                    Scenarios.CLOSE.with("clientSends=1", "serverSends=1"))
                            .supportedBy(REACHED)
                            .unless(
                                    "delivery is one step with sending: one at a time",
                                    "network=rendezvous")));

    private static final Claim FW_24 = new Claim(
            "FW-24",
            "The server sends its FIN once its program has closed, and behind all that it had left"
                    + " to send.",
            List.of("001:67", "003:42", "004:26"),
            "INV",
            "The FIN is the program's word, which TCP does not give by itself (RFC 9293, 3.10.4,"
                    + " CLOSE-WAIT), and it stands in the queue behind the octets of earlier calls,"
                    + " also where the window holds them up.",
            List.of(
                    Check.main("behindItsOctets")
                            .asks("finComesLast", Scenarios.CLOSE.with("serverSends=2", "window=1"))
                            .supportedBy(HOLDS)
                            .unless("the FIN jumps the queue", "flaw=finJumpsQueue"),
                    Check.main("notByItself")
                            .asks("bothClosed", Scenarios.CLOSE.with("serverCloses=never"))
                            .supportedBy(UNREACHABLE)
                            .unless("its program closes", "serverCloses=afterPeer")));

    /** A server whose program calls read now and then. */
    private static final ConfiguredScenario READER =
            Scenarios.CLOSE.with("receive=read", "clientSends=1");

    private static final Claim FW_25 = new Claim(
            "FW-25",
            "The server comes to CLOSE-WAIT when the FIN arrives, before its program reads the end"
                    + " of the stream.",
            List.of("003:104"),
            "REACH",
            "The state belongs to TCP and changes with the segment (RFC 9293, 3.10.7.4, eighth);"
                    + " the program learns of it when it has read the octets that came before. Only"
                    + " for a program that waits in a read with nothing before the FIN the two"
                    + " fall together.",
            List.of(Check.main("stateFirst")
                    .asks("closeWaitBeforeEndIsRead", READER)
                    .supportedBy(REACHED)
                    .unless("octets are taken as they arrive", "receive=standing")));

    private static final Claim FW_26 = new Claim(
            "FW-26",
            "With connections left in CLOSE-WAIT the four messages are not complete; a close()"
                    + " more completes them.",
            List.of("002:49"),
            "REACH",
            "CLOSE-WAIT waits for the program and for nothing else (RFC 9293, 3.3.2). Until it"
                    + " closes, the third message is not sent; once it does, the rest follows.",
            List.of(
                    Check.main("notComplete")
                            .asks("fourWaves", Scenarios.CLOSE.with("serverCloses=never"))
                            .supportedBy(UNREACHABLE)
                            .unless("the server's program closes", "serverCloses=afterPeer"),
                    Check.main("curable")
                            .asks("canAlwaysClose", Scenarios.CLOSE.asIs())
                            .supportedBy(HOLDS)
                            .unless("the server's program cannot close", "serverCloses=never")));

    static final List<Claim> ALL = List.of(FW_22, FW_23, FW_24, FW_25, FW_26);
}
