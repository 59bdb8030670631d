package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group KA: keep-alives, of TCP and of HTTP. */
final class KeepAliveClaims {
    private KeepAliveClaims() {}

    /** One segment may be lost, and two probes are sent, the least allowed (MUST-29). */
    private static final ConfiguredScenario TWO_PROBES =
            Scenarios.IDLE.with("keepAliveProbes=2", "drop=1");

    /** Nothing is lost, but a probe may be in flight for longer than the interval to the next. */
    private static final ConfiguredScenario IMPATIENT =
            TWO_PROBES.with("drop=0", "keepAlive=1", "msl=2");

    private static final Claim KA_02 = new Claim(
            "KA-02",
            "From the answers to its probes the kernel decides whether to close.",
            List.of("003:110"),
            "INV",
            "From their absence it infers that the other side is gone, and that is right only while"
                    + " fewer probes or answers are lost than it sends, and answers come before it"
                    + " has waited for the last. One missing answer must not be enough (RFC 9293,"
                    + " 3.8.4, MUST-29), but a network that is cut for longer, or slower than the"
                    + " probes, kills the connection of two hosts that are both alive. A side that"
                    + " has rebooted answers at once, by a reset.",
            List.of(
                    Check.under("fewer are lost than probes sent, answers in time", "onlyDead")
                            .asks("keepAliveEndsOnlyDead", TWO_PROBES)
                            .supportedBy(HOLDS)
                            .unless("as many are lost as probes are sent", "drop=2"),
                    Check.main("cut")
                            .asks("keepAliveEndsOnlyDead", TWO_PROBES.with("drop=2"))
                            .contradictedBy(VIOLATED)
                            .unless("one is lost", "drop=1"),
                    Check.main("late")
                            .asks("keepAliveEndsOnlyDead", IMPATIENT)
                            .contradictedBy(VIOLATED)
                            .unless("answers come in time", "msl=1"),
                    Check.main("rebooted")
                            .asks("deadPeerNoticed", Scenarios.IDLE.asIs())
                            .supportedBy(REACHED)
                            .unless("nobody probes", "keepAlive=off")));

    private static final Claim KA_03 = new Claim(
            "KA-03",
            "HTTP keep-alive is the application's affair: it uses one connection"
                    + " for many requests.",
            List.of("000:67-73", "003:109"),
            "NMC/QUANT",
            "TCP does not know what a request is: here an octet stands for each,"
                    + " and another for its"
                    + " answer. One connection carries as many as its users like, so n"
                    + " requests cost"
                    + " three messages of handshake and not three times n. The header is called"
                    + " Connection (RFC 9110, 7.6.1), and HTTP/1.1 keeps connections without it.",
            List.of(Check.main("oneHandshake")
                    .asks(
                            "twoRequestsOneHandshake",
                            Scenarios.HANDSHAKE.with(
                                    "capacity=6", "clientSends=2", "serverSends=2"))
                    .supportedBy(REACHED)
                    .unless("one request for each connection", "clientSends=1")));

    /** Two requests in one connection, which is then closed. */
    private static final ConfiguredScenario TWO_REQUESTS = Scenarios.CLOSE.with(
            "clientSends=2", "serverSends=2", "network=fifo", "timeWait=anyMoment");

    private static final Claim KA_04 = new Claim(
            "KA-04",
            "Without keep-alive a connection serves one request, and each costs an opening and a"
                    + " close; with it these are saved (and the handshake of TLS).",
            List.of("000:68-73"),
            "QUANT",
            "Two requests with their answers and acknowledgments take 15 segments in one"
                    + " connection, seven of them to open and to close it. In two connections those"
                    + " seven are sent twice. A handshake of TLS belongs to a connection in the"
                    + " same way. (It is one connection that is kept, and not several, as a"
                    + " heading above has it.)",
            List.of(Check.main("once")
                    .asks("segmentsToServeTwo", TWO_REQUESTS, 15)
                    .supportedBy(HOLDS)
                    .unless(
                            "a connection for each request (three settings: two of one octet each"
                                    + " way)",
                            "clientOpens=2",
                            "clientSends=1",
                            "serverSends=1")));

    static final List<Claim> ALL = List.of(KA_02, KA_03, KA_04);
}
