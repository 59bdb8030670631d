package io.synproof.properties.questions;

import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.questions.monitors.AcceptOrder;
import io.synproof.properties.questions.monitors.Accepted;
import io.synproof.properties.questions.monitors.AckDebts;
import io.synproof.properties.questions.monitors.DatagramsArrived;
import io.synproof.properties.questions.monitors.DatagramsSent;
import io.synproof.properties.questions.monitors.OwnAnswer;
import io.synproof.properties.questions.monitors.Probing;
import io.synproof.properties.questions.monitors.RetryClock;
import io.synproof.properties.questions.monitors.SendCalls;
import io.synproof.properties.questions.monitors.SynsHeard;
import io.synproof.properties.questions.monitors.ThirdMessages;
import io.synproof.properties.words.CallWords;
import io.synproof.properties.words.DatagramWords;
import io.synproof.properties.words.TcpVocabulary;
import io.synproof.words.Observation;
import io.synproof.words.ValueType;
import io.synproof.words.ValueType.Basic;
import io.synproof.words.Vocabulary;
import io.vavr.collection.SortedSet;
import java.util.List;
import java.util.Set;

/** The observations that sentences can name: what monitors of ours find out. */
public final class Observations {
    private static final ValueType COUNTS = new ValueType.ListOf(Basic.INTEGER);

    private static final ValueType CALLS = new ValueType.ListOf(CallWords.CALL);
    private static final ValueType DATAGRAMS = new ValueType.ListOf(DatagramWords.DATAGRAM);

    /** Those that need evidence of who sent what. */
    private static final List<Observation<Label, ?>> OF_EVIDENCE = List.of(
            new Observation<>(
                    "staleOctetAccepted",
                    Basic.TRUTH,
                    "whether a connection has accepted an octet of a connection older than its"
                            + " peer, or one that another has accepted",
                    new OctetOrigins(),
                    OctetOrigins.Origins::stale),
            new Observation<>(
                    "serverCounts",
                    COUNTS,
                    "for each connection of the client that the server has been established with,"
                            + " how often it was",
                    new ConnectionCounts(),
                    tally -> tally.byServer().values()),
            new Observation<>(
                    "clientCounts",
                    COUNTS,
                    "for each connection of the server that the client has been established with,"
                            + " how often it was",
                    new ConnectionCounts(),
                    tally -> tally.byClient().values()),
            new Observation<>(
                    "tookAnswerOfStranger",
                    Basic.TRUTH,
                    "whether a client was established by the answer to the SYN of another"
                            + " connection",
                    new OwnAnswer(),
                    OwnAnswer.Begun::stranger));

    /** Those that need no evidence of who sent what. */
    private static final List<Observation<Label, ?>> OF_RUNS = List.of(
            new Observation<>(
                    "establishedWithoutSyn",
                    Basic.TRUTH,
                    "whether a side was established before one of the two SYNs had arrived",
                    new SynsHeard(),
                    SynsHeard.Numbers::missing),
            new Observation<>(
                    "synWait",
                    RetryClock.WAIT,
                    "the wait of a client's SYN; of several the first, until it is over",
                    new RetryClock(HostSide.CLIENT, State.SYN_SENT),
                    wait -> wait,
                    RetryClock.Wait::words),
            new Observation<>(
                    "synAckWait",
                    RetryClock.WAIT,
                    "the wait of a server's SYN,ACK; of several the first, until it is over",
                    new RetryClock(HostSide.SERVER, State.SYN_RECEIVED),
                    wait -> wait,
                    RetryClock.Wait::words),
            new Observation<>(
                    "acceptedOpen",
                    Basic.INTEGER,
                    "how many connections that the server's user has accepted are open",
                    new Accepted(),
                    SortedSet::size,
                    open -> List.of("accepted and open: " + open.size())),
            new Observation<>(
                    "acceptedWithoutThirdMessage",
                    Basic.TRUTH,
                    "whether ACCEPT has taken a connection, not ended yet, whose SYN nothing had"
                            + " acknowledged",
                    new ThirdMessages(),
                    ThirdMessages.Third::broken),
            new Observation<>(
                    "lineOfCompletion",
                    AcceptOrder.LINE,
                    "the connections not accepted yet, in the order of their completion",
                    AcceptOrder.OF_COMPLETION,
                    line -> line,
                    AcceptOrder.Line::words),
            new Observation<>(
                    "lineOfSyns",
                    AcceptOrder.LINE,
                    "the connections not accepted yet, in the order of their beginning",
                    AcceptOrder.OF_SYNS,
                    line -> line,
                    AcceptOrder.Line::words),
            new Observation<>(
                    "clientCalls",
                    CALLS,
                    "the calls of SEND of the client's users on connections, in order",
                    new SendCalls(HostSide.CLIENT),
                    calls -> calls),
            new Observation<>(
                    "serverCalls",
                    CALLS,
                    "the calls of SEND of the server's users on connections, in order",
                    new SendCalls(HostSide.SERVER),
                    calls -> calls),
            new Observation<>(
                    "datagramsSent",
                    DATAGRAMS,
                    "the datagrams that users have sent, in order",
                    new DatagramsSent(),
                    datagrams -> datagrams),
            new Observation<>(
                    "datagramsArrived",
                    DATAGRAMS,
                    "the units in which users have received datagrams, in order",
                    new DatagramsArrived(),
                    datagrams -> datagrams),
            new Observation<>(
                    "oneAckForSeveral",
                    Basic.TRUTH,
                    "whether one ACK has covered the octets that had just arrived, and with them"
                            + " what no ACK had covered before",
                    new AckDebts(),
                    AckDebts.Seen::several),
            new Observation<>(
                    "timerSentOldAck",
                    Basic.TRUTH,
                    "whether a timer has sent what occupies no number, and no acknowledgment was"
                            + " owed",
                    new AckDebts(),
                    AckDebts.Seen::repeated),
            new Observation<>(
                    "windowReopened",
                    Basic.TRUTH,
                    "whether a side whose timer had probed a window of 0 has heard that it is open",
                    new Probing(),
                    Probing.Seen::open));

    /** All that sentences about TCP can name. */
    public static final Vocabulary<World, Label> VOCABULARY =
            TcpVocabulary.ALL.with(OF_EVIDENCE).with(OF_RUNS).with(CloseObservations.ALL);

    private Observations() {}

    /** Whether a sentence that reads these needs evidence of who sent what. */
    static boolean areEvidence(Set<String> members) {
        return TcpVocabulary.needsEvidence(members)
                || OF_EVIDENCE.stream().map(Observation::name).anyMatch(members::contains);
    }
}
