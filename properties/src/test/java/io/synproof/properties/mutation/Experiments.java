package io.synproof.properties.mutation;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may be asked of each mutant: the checks and controls of all claims, and smaller or other
 * scenarios for the properties of which no claim asks, or only where there are many states.
 */
final class Experiments {
    private Experiments() {}

    /**
     * An experiment and what it finds without a mistake.
     *
     * @param experiment what is asked
     * @param expected what it finds
     */
    record Expected(Experiment experiment, Outcome expected) {}

    private static final List<Expected> MORE = List.of(
            more("repetitionsOccupyNumbers", HOLDS, Scenarios.LOSSY_TRANSFER, "clientSends=1"),
            more("userToldOfDeliveryProblem", REACHED, Scenarios.LOST_SYN, "r1=1"),
            more("oneAckForTwoNumbers", REACHED, Scenarios.HANDSHAKE, "clientSends=2"),
            more("closedWindowProbed", REACHED, Scenarios.SLOW_READER, "drop=0"),
            more("userTimeoutEnds", REACHED, Scenarios.HANDSHAKE, "userTimeout=anyMoment"),
            more("userTimeoutEnds", UNREACHABLE, Scenarios.HANDSHAKE, "clientSends=1"),
            more("finWait2RunsOut", UNREACHABLE, Scenarios.CLOSE),
            more(
                    "finWait2RunsOut",
                    REACHED,
                    Scenarios.CLOSE,
                    "serverCloses=never",
                    "clientEnds=close",
                    "finWait2=anyMoment"),
            more("queuesWithinLimits", HOLDS, Scenarios.FULL_ACCEPT_QUEUE),
            more("queuesWithinLimits", HOLDS, Scenarios.SYN_FLOOD),
            more("connectionsInOneQueue", HOLDS, Scenarios.FULL_ACCEPT_QUEUE),
            more("connectionsInOneQueue", HOLDS, Scenarios.SYN_FLOOD),
            more("connectedToItself", REACHED, Scenarios.SELF_CONNECT),
            more("connectedToItself", UNREACHABLE, Scenarios.HANDSHAKE),
            more("deliveredAfterLoss", REACHED, Scenarios.FRAGMENTED_TRANSFER),
            more("datagramsArrive", REACHED, Scenarios.DATAGRAMS),
            more("datagramsWhole", HOLDS, Scenarios.DATAGRAMS),
            more("datagramsWhole", HOLDS, Scenarios.DATAGRAMS, "fragments=2"),
            more("noAckForNobody", VIOLATED, Scenarios.HANDSHAKE),
            more("noAckForNobody", HOLDS, Scenarios.HANDSHAKE, "giveUp=no"),
            more("timeWaitEnds", HOLDS, Scenarios.CLOSE),
            more("timeWaitEnds", VIOLATED, Scenarios.CLOSE, "timeWait=never"),
            more("canAlwaysClose", HOLDS, Scenarios.CLOSE),
            more("canAlwaysClose", VIOLATED, Scenarios.HANDSHAKE),
            more("clientKnowsServerClosedAfterWait", HOLDS, Scenarios.CLOSE),
            more("clientKnowsServerClosedAfterWait", VIOLATED, Scenarios.CLOSE, "drop=1"),
            more("likeRfc9293", HOLDS, Scenarios.HANDSHAKE, "profile=LINUX"),
            more("likeRfc9293", VIOLATED, Scenarios.SIMULTANEOUS_OPEN, "profile=LINUX"),
            more("likeRfc9293", HOLDS, Scenarios.SIMULTANEOUS_OPEN, "profile=RFC9293_INTENT"),
            more("likeIntent", HOLDS, Scenarios.SIMULTANEOUS_OPEN),
            more("likeIntent", VIOLATED, Scenarios.SIMULTANEOUS_OPEN, "profile=LINUX"),
            more("likeLinux", HOLDS, Scenarios.HANDSHAKE),
            more("likeLinux", HOLDS, Scenarios.CLOSE),
            more("clientChecksAck", HOLDS, Scenarios.HANDSHAKE, "clientOpens=2", "clientAborts=1"),
            more("clientChecksAck", HOLDS, Scenarios.SIMULTANEOUS_OPEN),
            more("acksAreIsnPlusOne", HOLDS, Scenarios.HANDSHAKE),
            more("synRepeatsItsNumber", HOLDS, Scenarios.LOST_SYN, "drop=1", "retries=1"),
            more("closeNumbersAsWritten", HOLDS, Scenarios.CLOSE),
            more("callsShareSegment", REACHED, Scenarios.LOSSY_TRANSFER, "mss=2"),
            more(
                    "oneSocketTellsMany",
                    REACHED,
                    Scenarios.DATAGRAMS,
                    "ports=2",
                    "serverDatagrams=2"),
            more("datagramsWhole", HOLDS, Scenarios.DATAGRAMS, "fragments=2", "drop=1"),
            more("datagramsWhole", HOLDS, Scenarios.DATAGRAMS, "fragments=2", "overtake=1"),
            more("datagramsOnce", HOLDS, Scenarios.DATAGRAMS, "fragments=2", "drop=1"),
            more("datagramsOnce", HOLDS, Scenarios.DATAGRAMS, "fragments=2", "overtake=1"),
            more("bothWait", HOLDS, Scenarios.CLOSE, "clientSends=1"),
            more("bothWait", HOLDS, Scenarios.SELF_CONNECT),
            more("synRepeatsItsNumber", HOLDS, Scenarios.SELF_CONNECT));

    /** Small scenarios in which octets are sent, or something is lost, or both sides close. */
    private static final List<ConfiguredScenario> SMALL = List.of(
            Scenarios.HANDSHAKE.with("clientSends=1", "serverSends=1"),
            Scenarios.CLOSE.with("clientSends=1"),
            Scenarios.CLOSE.with("serverCloses=anyTime"),
            Scenarios.LOSSY_HANDSHAKE.asIs(),
            Scenarios.LOSSY_HANDSHAKE.with("clientSends=1", "retries=1"));

    /** Properties that hold in all of them. */
    private static final List<String> HOLD_IN_SMALL = List.of(
            "noStaleOctetAccepted",
            "clientEstablishedFirst",
            "acksAreIsnPlusOne",
            "listenerAnswersOnce");

    /** What a server knows by the third message. */
    private static final List<String> KNOWN_BY_SERVERS = List.of(
            "serverKnowsClientHasItsIsn",
            "serverKnowsItWasReached",
            "serverKnowsBothWaysWork",
            "serverKnowsClientWasEstablished");

    /** A close in which everybody knows what there is to know. */
    private static final List<String> KNOWN_IN_A_CLOSE = List.of(
            "serverKnowsClientIsThere",
            "clientKnowsServerHasItsIsn",
            "serverKnowsClientHasItsIsn",
            "serverKnowsItWasReached",
            "clientKnowsBothWaysWork",
            "serverKnowsBothWaysWork",
            "clientCannotKnowServerEstablished",
            "serverKnowsClientWasEstablished",
            "openingIsNeverCommonKnowledge",
            "endsAcknowledged");

    /** Those that notice more mistakes than the smallest do. */
    static final List<Expected> TELLING = Stream.concat(
                    Stream.of(
                            more(
                                    "noStaleOctetAccepted",
                                    HOLDS,
                                    Scenarios.REINCARNATION,
                                    "msl=1",
                                    "oooQueue=on",
                                    "synRetries=0",
                                    "timeWait=2"),
                            more(
                                    "noStaleOctetAccepted",
                                    HOLDS,
                                    Scenarios.REINCARNATION,
                                    "retries=0",
                                    "network=fifo"),
                            more(
                                    "noStaleOctetAccepted",
                                    HOLDS,
                                    Scenarios.STALE_SEGMENTS,
                                    "duplicate=0"),
                            more(
                                    "clientTakesItsOwnAnswer",
                                    HOLDS,
                                    Scenarios.STALE_SEGMENTS,
                                    "duplicate=0"),
                            more(
                                    "clientTakesItsOwnAnswer",
                                    HOLDS,
                                    Scenarios.OLD_DUPLICATE_SYN,
                                    "duplicate=0"),
                            more("nothingSentAfterFin", HOLDS, Scenarios.CLOSE, "clientSends=1"),
                            more("lastAckEndsByAck", HOLDS, Scenarios.CLOSE, "serverSends=1"),
                            more(
                                    "firstRepeatedFinMeetsWait",
                                    HOLDS,
                                    Scenarios.LAST_ACK_LOST,
                                    "rto=1",
                                    "timeWait=2"),
                            more("synRepeatsItsNumber", HOLDS, Scenarios.LOST_SYN),
                            more(
                                    "nothingAfterEnd",
                                    HOLDS,
                                    Scenarios.REORDERED_TRANSFER,
                                    "clientSends=1",
                                    "clientCloses=anyTime",
                                    "serverCloses=afterPeer",
                                    "receive=read"),
                            more(
                                    "networkNeverFull",
                                    HOLDS,
                                    Scenarios.REORDERED_TRANSFER,
                                    "clientSends=3",
                                    "network=fifo",
                                    "capacity=2",
                                    "overflow=tailDrop",
                                    "congestion=1"),
                            more(
                                    "sendSizesAgree",
                                    HOLDS,
                                    Scenarios.HANDSHAKE,
                                    "mss=2",
                                    "clientMss=1",
                                    "serverMss=1",
                                    "clientSends=2",
                                    "serverSends=2"),
                            more(
                                    "octetsNeedHandshake",
                                    HOLDS,
                                    Scenarios.HANDSHAKE,
                                    "clientSends=1"),
                            more(
                                    "octetsNeedHandshake",
                                    HOLDS,
                                    Scenarios.SIMULTANEOUS_OPEN,
                                    "clientSends=1")),
                    KNOWN_BY_SERVERS.stream().flatMap(Experiments::withAnEarlierConnection))
            .toList();

    /** An earlier connection of the same client must not be taken for this one. */
    private static Stream<Expected> withAnEarlierConnection(String property) {
        return Stream.of(
                        Scenarios.LOSSY_HANDSHAKE.with("clientAborts=1"),
                        Scenarios.LOSSY_HANDSHAKE.with(
                                "clientAborts=1",
                                "clientOpens=2",
                                "drop=0",
                                "duplicate=1",
                                "retries=0"))
                .map(setup -> holds(property, setup));
    }

    /** All of them; each experiment once. */
    static final List<Expected> ALL = Stream.of(
                    ofClaims(), MORE.stream(), inSmallOnes(), TELLING.stream())
            .flatMap(some -> some)
            .distinct()
            .toList();

    private static Stream<Expected> inSmallOnes() {
        ConfiguredScenario close = Scenarios.CLOSE.with("serverCloses=anyTime");
        return Stream.concat(
                HOLD_IN_SMALL.stream()
                        .flatMap(property -> SMALL.stream().map(setup -> holds(property, setup))),
                KNOWN_IN_A_CLOSE.stream().map(property -> holds(property, close)));
    }

    private static Expected holds(String property, ConfiguredScenario setup) {
        return new Expected(new Experiment(setup, Questions.named(property)), HOLDS);
    }

    private static Stream<Expected> ofClaims() {
        return Catalogue.both().stream()
                .flatMap(claim -> claim.checks().stream())
                .flatMap(check -> Stream.of(
                        new Expected(check.experiment(), check.expected()),
                        new Expected(check.control().experiment(), check.expectedOfControl())));
    }

    private static Expected more(
            String property, Outcome expected, NamedScenario scenario, String... settings) {
        return new Expected(
                new Experiment(scenario.asIs().with(settings), Questions.named(property)),
                expected);
    }
}
