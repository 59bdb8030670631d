package io.synproof.properties.claims;

import io.synproof.properties.scenarios.BadInput;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every claim that is checked, group by group. */
public final class Catalogue {
    private Catalogue() {}

    /** The groups, in the order in which they are told. */
    private static final List<String> ORDER = List.of(
            "HS", "TW", "L", "Q", "DT", "FW", "TWAIT", "HC", "API", "KA", "SEG", "UDP", "SEC",
            "OT");

    /** All claims, in the order of the groups and of their numbers. */
    public static final List<Claim> ALL = Stream.of(
                    HandshakeClaims.ALL,
                    HandshakeKnowledge.ALL,
                    TwoWayClaims.ALL,
                    LossClaims.ALL,
                    QueueClaims.ALL,
                    CloseClaims.ALL,
                    TimeWaitClaims.ALL,
                    ClosingKnowledge.ALL,
                    LivenessClaims.ALL,
                    ClosingLiveness.ALL,
                    QuantityClaims.ALL,
                    RefinementClaims.ALL,
                    OptionClaims.ALL,
                    PacketClaims.ALL,
                    OtherClaims.ALL,
                    SocketClaims.ALL,
                    AttackClaims.ALL,
                    DataClaims.ALL,
                    HalfCloseClaims.ALL,
                    KeepAliveClaims.ALL)
            .flatMap(List::stream)
            .sorted(Comparator.comparingInt((Claim claim) -> ORDER.indexOf(claim.group()))
                    .thenComparing(Claim::id))
            .toList();

    /** The names of the groups, in order. */
    public static List<String> groups() {
        return ALL.stream().map(Claim::group).distinct().toList();
    }

    /**
     * The claim of that name.
     *
     * @throws BadInput if there is none
     */
    public static Claim named(String id) {
        return ALL.stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow(() -> BadInput.unknown("claim", id, ids()));
    }

    /**
     * The claims that a name stands for: one claim, or a group.
     *
     * @throws BadInput if there is neither
     */
    public static List<Claim> select(String name) {
        return groups().contains(name)
                ? ALL.stream().filter(claim -> claim.group().equals(name)).toList()
                : List.of(namedOrGroup(name));
    }

    private static Claim namedOrGroup(String name) {
        return ALL.stream()
                .filter(claim -> claim.id().equals(name))
                .findFirst()
                .orElseThrow(() -> BadInput.unknown(
                        "claim or group",
                        name,
                        Stream.concat(groups().stream(), ids().stream()).toList()));
    }

    private static List<String> ids() {
        return ALL.stream().map(Claim::id).toList();
    }
}
