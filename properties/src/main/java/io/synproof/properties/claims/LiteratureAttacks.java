package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Results of others: attackers who forge segments or control the network. */
final class LiteratureAttacks {
    private LiteratureAttacks() {}

    private static final String NOT_RESET = "establishedIsNotReset";

    private static final ConfiguredScenario BLIND =
            Scenarios.HANDSHAKE.with("inject=1", "victim=client", "bits=16", "giveUp=no");

    private static Check.Asking blind(String profile, String forgery) {
        return Check.in(profile, forgery + profile)
                .asks(
                        NOT_RESET,
                        BLIND.with("attack=" + forgery, "guess=inWindow", "profile=" + profile));
    }

    private static final Claim CHALLENGE = new Claim(
            "LIT-35",
            "A blind attacker cannot end a connection with a reset or a SYN that hits the window"
                    + " somewhere.",
            List.of("RFC 5961, 3 and 4"),
            "INV",
            "A reset must hit RCV.NXT exactly, and a SYN is challenged wherever it hits. Under RFC"
                    + " 793 either ends the connection.",
            List.of(
                    blind("RFC793", "rst")
                            .contradictedBy(VIOLATED)
                            .unless("challenges are sent", "challengeAck=sent"),
                    blind("RFC9293", "rst")
                            .supportedBy(HOLDS)
                            .unless("no challenges are sent", "challengeAck=notSent"),
                    blind("LINUX", "rst")
                            .supportedBy(HOLDS)
                            .unless("no challenges are sent", "challengeAck=notSent"),
                    blind("RFC793", "blindSyn")
                            .contradictedBy(VIOLATED)
                            .unless("challenges are sent", "challengeAck=sent"),
                    blind("RFC9293", "blindSyn")
                            .supportedBy(HOLDS)
                            .unless("no challenges are sent", "challengeAck=notSent"),
                    blind("LINUX", "blindSyn")
                            .supportedBy(HOLDS)
                            .unless("no challenges are sent", "challengeAck=notSent")));

    private static final Claim EXACT = new Claim(
            "LIT-36",
            "With RFC 5961 a forged reset does no harm.",
            List.of("RFC 5961, 3"),
            "INV",
            "It makes the number hard to guess, no more: who hits RCV.NXT ends the connection as"
                    + " before. A SYN does no harm even at that number.",
            List.of(
                    Check.main("exact")
                            .asks(NOT_RESET, BLIND.with("attack=rst", "guess=exact"))
                            .contradictedBy(VIOLATED)
                            .unless("the number is in the window, not exact", "guess=inWindow"),
                    Check.under("its number is not exactly RCV.NXT", "inWindow")
                            .asks(NOT_RESET, BLIND.with("attack=rst", "guess=inWindow"))
                            .supportedBy(HOLDS)
                            .unless("it is", "guess=exact")));

    private static final List<String> KORG =
            List.of("von Hippel et al. 2020 (Korg)", "Pacheco et al. 2022");

    private static final Claim HALF_OPEN = new Claim(
            "LIT-37",
            "An attacker can bring it about that one side stays ESTABLISHED while the other has no"
                    + " connection.",
            KORG,
            "LIVE",
            "One reset at the right number, to the server alone: the client says nothing, so"
                    + " nobody tells it. The attacker here forges one segment; theirs is the"
                    + " network, and may do more. Where nobody attacks, the client is never"
                    + " ESTABLISHED alone, so that the control holds of nothing.",
            List.of(Check.main("reset")
                    .asks(
                            "clientIsNotAloneForEver",
                            Scenarios.HANDSHAKE.with(
                                    "inject=1", "attack=rst", "bits=16", "giveUp=no"))
                    .supportedBy(VIOLATED)
                    .unless("nobody attacks", "inject=0")));

    /** Every segment may be lost: the network is the attacker. */
    private static final ConfiguredScenario HOSTILE = Scenarios.HANDSHAKE.with(
            "drop=unlimited", "retries=1", "suppressCopies=yes", "capacity=8", "giveUp=no");

    private static final Claim ESTABLISHMENT = new Claim(
            "LIT-38",
            "An attacker can keep two sides from ever being ESTABLISHED.",
            KORG,
            "LIVE",
            "Whoever is the network need only drop what is sent, as often as it is sent.",
            List.of(
                    Check.main("client")
                            .asks("clientIsServedAtLast", HOSTILE)
                            .supportedBy(VIOLATED)
                            .unless("nothing is dropped", "drop=0"),
                    Check.main("reset")
                            .asks(
                                    "serverEstablishesToo",
                                    Scenarios.HANDSHAKE.with(
                                            "inject=1", "attack=rst", "bits=16", "giveUp=no"))
                            .supportedBy(VIOLATED)
                            .unless("nobody attacks", "inject=0")));

    private static final Claim PROGRESS = new Claim(
            "LIT-39",
            "An attacker can keep an open connection from making progress, or its sides from ever"
                    + " being silent again.",
            KORG,
            "LIVE",
            "By dropping what is sent; or with one forged octet, after which each side answers the"
                    + " other for ever, as in the second hazard of RFC 1337 (LIT-21).",
            List.of(
                    Check.main("dropped")
                            .asks("sentIsAcknowledged", HOSTILE.with("clientSends=1"))
                            .supportedBy(VIOLATED)
                            .unless("nothing is dropped", "drop=0"),
                    Check.main("ackStorm")
                            .asks(
                                    "segmentsDieOut",
                                    Scenarios.HANDSHAKE.with(
                                            "network=fifo",
                                            "inject=1",
                                            "attack=text",
                                            "bits=16",
                                            "giveUp=no"))
                            .supportedBy(VIOLATED)
                            .unless("nobody attacks", "inject=0")));

    static final List<Claim> ALL = List.of(CHALLENGE, EXACT, HALF_OPEN, ESTABLISHMENT, PROGRESS);
}
