package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;

import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Claims of the groups HS, TW and FW about the number of segments that something takes. */
final class QuantityClaims {
    private QuantityClaims() {}

    private static final Claim HS_01 = new Claim(
            "HS-01",
            "A connection is opened by three messages: SYN, SYN,ACK and ACK.",
            List.of("000:20-26", "001:10-13", "003:13-15", "004:8-10"),
            "REACH/QUANT",
            "Figure 6 of RFC 9293 (3.5). Over all runs the fewest segments after which both sides"
                    + " are ESTABLISHED are three.",
            List.of(Check.main("three")
                    .asks("segmentsToOpen", Scenarios.HANDSHAKE.asIs(), 3)
                    .supportedBy(HOLDS)
                    .unless("the server is established by the SYN", "handshake=two")));

    private static final Claim TW_05 = new Claim(
            "TW-05",
            "A connection costs three units with three messages, and four with a reliable two-way"
                    + " handshake.",
            List.of("000:38"),
            "QUANT",
            "The note counts a unit a message, and takes for reliable that each side opens to the"
                    + " other by two messages: two exchanges, four messages. That is the exchange"
                    + " whose ACK and SYN are not merged, so the sum is right; a single exchange of"
                    + " two costs two, and is not reliable (HS-10).",
            List.of(
                    Check.main("three")
                            .asks("segmentsToOpen", Scenarios.HANDSHAKE.asIs(), 3)
                            .supportedBy(HOLDS)
                            .unless("ACK and SYN are sent apart", "handshake=four"),
                    Check.main("twoExchanges")
                            .asks("segmentsToOpen", Scenarios.HANDSHAKE.with("handshake=four"), 4)
                            .supportedBy(HOLDS)
                            .unless("one exchange of two messages", "handshake=two"),
                    Check.aside("one exchange of two messages costs two", "oneExchange")
                            .asks("segmentsToOpen", Scenarios.HANDSHAKE.with("handshake=two"), 2)
                            .supportedBy(HOLDS)
                            .unless("two exchanges", "handshake=four")));

    private static final Claim FW_12 = new Claim(
            "FW-12",
            "A close takes three messages if the server has nothing left to send and delays its"
                    + " ACK.",
            List.of("003:53", "002:55"),
            "REFINE",
            "The delayed ACK goes with the server's FIN if its user closes before the timer. If the"
                    + " timer is first it takes four, as with an ACK at once.",
            List.of(
                    Check.main("timerFirst")
                            .asks("fourWaves", Scenarios.CLOSE.with("delayedAck=anyMoment"))
                            .contradictedBy(REACHED)
                            .unless("the server's program never closes", "serverCloses=never"),
                    Check.under("its program closes before the ACK is due", "delayed")
                            .asks(
                                    "segmentsToClose",
                                    Scenarios.CLOSE.with("delayedAck=anyMoment"),
                                    3)
                            .supportedBy(HOLDS)
                            .unless("it is sent at once", "delayedAck=off")));

    private static final Claim FW_13 = new Claim(
            "FW-13",
            "A close can be compressed to three messages, and not further.",
            List.of("003:50", "002:55"),
            "QUANT",
            "Each FIN needs an acknowledgment that comes later, and the second FIN can carry that"
                    + " of the first. If the FINs cross, it takes four.",
            List.of(
                    Check.main("floor")
                            .asks(
                                    "segmentsToClose",
                                    Scenarios.CLOSE.with("delayedAck=anyMoment"),
                                    3)
                            .supportedBy(HOLDS)
                            .unless("no ACK is delayed", "delayedAck=off"),
                    Check.main("crossing")
                            .asks(
                                    "segmentsToCloseCrossing",
                                    Scenarios.CLOSE.with("serverCloses=anyTime"),
                                    4)
                            .supportedBy(HOLDS)
                            .unless(
                                    "the server closes only after the client",
                                    "serverCloses=afterPeer")));

    static final List<Claim> ALL = List.of(HS_01, TW_05, FW_12, FW_13);
}
