package io.synproof.properties.contradictions;

import static io.synproof.properties.contradictions.SupportingClaim.denied;
import static io.synproof.properties.contradictions.SupportingClaim.stated;

import java.util.List;

/** Contradictions about data: acknowledgments, the window, datagrams. */
final class DataContradictions {
    private DataContradictions() {}

    private static final Contradiction ACKS = Contradiction.of(
            11,
            "Whether every message is acknowledged",
            Position.of(List.of("001:49"), "Yes: an ACK comes back for each.", stated("DT-03")),
            Position.of(
                    List.of("001:50"),
                    "Not each by itself: one ACK may answer several.",
                    stated("DT-02")));

    private static final Contradiction DATAGRAMS = Contradiction.of(
            12,
            "Whether a UDP message is split",
            Position.of(
                    List.of("003:67"),
                    "No: the system leaves it whole.",
                    stated("UDP-03", "whole")),
            Position.of(
                            List.of("003:75"),
                            "Yes, if it is larger than the MTU: IP splits it.",
                            stated("UDP-03", "fragments"))
                    .remarking("Both are so, of different layers."));

    private static final Contradiction WINDOW = Contradiction.of(
            13,
            "Whether the window serves congestion control too",
            Position.of(
                    List.of("003:8"), "It does: it controls flow and congestion.", stated("DT-10")),
            Position.of(
                            List.of("003:72"),
                            "They are two mechanisms.",
                            stated("DT-10", "flow"),
                            denied("DT-10", "congestion"),
                            stated("DT-10", "givesWay"))
                    .remarking("The runs show what the window does and does not do, and what the"
                            + " other mechanism does: it gives way after a loss."));

    static final List<Contradiction> ALL = List.of(ACKS, DATAGRAMS, WINDOW);
}
