package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Claims of the groups TW, FW and TWAIT about the knowledge of each side. */
final class ClosingKnowledge {
    private ClosingKnowledge() {}

    private static final ConfiguredScenario TWO_MESSAGES =
            Scenarios.LOSSY_HANDSHAKE.with("handshake=two");

    private static final ConfiguredScenario SYN_TWICE =
            TWO_MESSAGES.with("retries=0", "duplicate=1");

    private static final Claim TW_04 = new Claim(
            "TW-04",
            "Without message 3 the server cannot know whether its answer arrived.",
            List.of("000:38", "003:28"),
            "KNOW",
            "In a two-way handshake nothing that the server sees depends on whether its SYN,ACK was"
                    + " lost, be the SYN sent again or delivered twice, until something other than"
                    + " a SYN arrives: octets, or the ACK with which the client answers a second"
                    + " SYN,ACK. That would be the third message.",
            List.of(
                    Check.main("cannotKnow")
                            .asks("establishedServerKnowsNoArrival", TWO_MESSAGES)
                            .supportedBy(HOLDS)
                            .unless("delivery is one step with sending", "network=rendezvous"),
                    Check.main("synTwice")
                            .asks("establishedServerKnowsNoArrival", SYN_TWICE)
                            .supportedBy(HOLDS)
                            .unless("delivery is one step with sending", "network=rendezvous")));

    private static final Claim FW_21 = new Claim(
            "FW-21",
            "Four messages prevent loss of data and make sure that both sides have their"
                    + " confirmation.",
            List.of("004:3"),
            "KNOW",
            "The first half is right: each FIN stands behind all octets of its direction, so"
                    + " whoever receives it has them all. (That takes two FINs and their"
                    + " acknowledgments, in four segments or in three: FW-10.) The second half is"
                    + " not: whoever sends the last ACK gets no confirmation of it. In TIME-WAIT"
                    + " the client does not know whether the server has closed.",
            List.of(
                    Check.main("noLoss")
                            .asks("finComesLast", Scenarios.CLOSE.with("serverSends=2", "window=1"))
                            .supportedBy(HOLDS)
                            .unless("the FIN jumps the queue", "flaw=finJumpsQueue"),
                    Check.main("inTimeWait")
                            .asks("clientKnowsServerClosedInTimeWait", Scenarios.LOSSY_CLOSE.asIs())
                            .contradictedBy(VIOLATED)
                            .unless("delivery is one step with sending", "network=rendezvous")));

    private static final Claim TWAIT_05 = new Claim(
            "TWAIT-05",
            "Silence for 2 MSL proves to the client that the server has closed.",
            List.of("000:49", "000:59"),
            "KNOW",
            "Silence may also mean that the ACK was lost and the FIN not yet repeated, or lost too."
                    + " Only with few losses, a FIN that is repeated within one MSL, and a wait"
                    + " that begins anew with each (as in Linux and as it is meant: TWAIT-12) does"
                    + " it prove anything.",
            List.of(silence("silence")));

    private static final Claim TWAIT_06 = new Claim(
            "TWAIT-06",
            "The wait is there to make sure that the server received the last ACK.",
            List.of("004:27"),
            "KNOW",
            "It gives an opportunity to repeat it, and no certainty: see TWAIT-05.",
            List.of(silence("certainty")));

    private static Check silence(String name) {
        return Check.main(name)
                .asks("clientKnowsServerClosedAfterWait", timed())
                .contradictedBy(VIOLATED)
                .unless("the FIN is repeated within one MSL", "rto=1");
    }

    /** The wait restarts with each repeated FIN. */
    private static ConfiguredScenario timed() {
        return Scenarios.LOSSY_CLOSE.with(
                "msl=1",
                "timeWait=2",
                "rto=4",
                "synRetries=0",
                "synAckRetries=0",
                "timeWaitRestart=repeatedFin");
    }

    static final List<Claim> ALL = List.of(TW_04, FW_21, TWAIT_05, TWAIT_06);
}
