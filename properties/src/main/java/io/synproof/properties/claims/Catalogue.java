package io.synproof.properties.claims;

import io.synproof.properties.scenarios.BadInputException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue of all claims, group by group: those of the notes, and those of others in {@link
 * Literature}. A name finds claims of both; without a name only those of the notes are meant.
 */
public final class Catalogue {
    private Catalogue() {}

    /** The groups, in the order of a listing. */
    private static final List<String> ORDER = List.of(
            "HS", "TW", "L", "Q", "DT", "FW", "TWAIT", "HC", "API", "KA", "SEG", "UDP", "SEC",
            "OT");

    /** All claims of the notes, in the order of the groups and of their numbers. */
    public static final List<Claim> ALL = Stream.of(
                    HandshakeClaims.ALL,
                    HandshakeKnowledge.ALL,
                    TwoWayClaims.ALL,
                    LossClaims.ALL,
                    QueueClaims.ALL,
                    CloseClaims.ALL,
                    CloseOrderClaims.ALL,
                    TimeWaitClaims.ALL,
                    OldSegmentClaims.ALL,
                    ClosingKnowledge.ALL,
                    LivenessClaims.ALL,
                    ClosingLiveness.ALL,
                    QuantityClaims.ALL,
                    RefinementClaims.ALL,
                    OptionClaims.ALL,
                    PacketClaims.ALL,
                    DatagramClaims.ALL,
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

    /** All claims of both catalogues, the notes' first. */
    public static final List<Claim> BOTH =
            Stream.concat(ALL.stream(), Literature.ALL.stream()).toList();

    /** The names of the groups of both catalogues, in order. */
    public static List<String> groups() {
        return BOTH.stream().map(Claim::group).distinct().toList();
    }

    /**
     * The claim of that name, from either catalogue.
     *
     * @throws BadInputException if there is none
     */
    public static Claim named(String id) {
        return find(id).orElseThrow(() -> BadInputException.unknown("claim", id, ids()));
    }

    /**
     * The claims that a name stands for: one claim, a group, or the whole catalogue of the
     * literature.
     *
     * @throws BadInputException if there is none of these
     */
    public static List<Claim> select(String name) {
        if (name.equals(Literature.NAME)) {
            return Literature.ALL;
        }
        return groups().contains(name)
                ? BOTH.stream().filter(claim -> claim.group().equals(name)).toList()
                : List.of(find(name)
                        .orElseThrow(
                                () -> BadInputException.unknown("claim or group", name, names())));
    }

    private static Optional<Claim> find(String id) {
        return BOTH.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    private static List<String> names() {
        return Stream.of(groups(), List.of(Literature.NAME), ids())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> ids() {
        return BOTH.stream().map(Claim::id).toList();
    }
}
