package io.synproof.properties.scenarios;

import static io.synproof.properties.scenarios.ValueDomain.choice;
import static io.synproof.properties.scenarios.ValueDomain.flag;
import static io.synproof.properties.scenarios.ValueDomain.range;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.OptionalFeatures.FlowControl;
import io.synproof.model.endpoint.OutOfOrderPolicy;
import io.synproof.model.endpoint.RetransmissionPolicy;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.world.UserScript;
import io.synproof.properties.scenarios.ValueDomain.Named;
import io.synproof.properties.scenarios.ValueDomain.Numbers;
import java.util.List;
import java.util.Optional;

/** The settings of TCP's optional features: by default all of them are off. */
final class FeatureSettings {
    private static final int MOST_TRIES = 16;
    private static final int LONGEST_RTO = 128;
    private static final int LONGEST_WAIT = 32;

    /** RFC 6928. */
    private static final int MOST_AT_FIRST = 10;

    private FeatureSettings() {}

    static final Setting<Optional<Integer>> SYN_RETRIES = tries("synRetries", "a SYN");
    static final Setting<Optional<Integer>> SYN_ACK_RETRIES =
            tries("synAckRetries", "the SYN,ACK of a passive OPEN");
    static final Setting<Boolean> BACK_OFF = new Setting<>(
            "backOff",
            "how rto grows from one repetition to the next",
            flag("exponential", "constant"),
            "constant");
    static final Setting<Integer> RTO_CAP = new Setting<>(
            "rtoCap",
            "the longest that rto becomes, in ticks, where backOff=exponential",
            range(1, LONGEST_RTO),
            "64");
    static final Setting<Integer> SYN_LINEAR = new Setting<>(
            "synLinear",
            "repetitions of a SYN before its rto begins to grow, where backOff=exponential",
            range(0, 8),
            "0");
    static final Setting<Integer> R1 = new Setting<>(
            "r1",
            "after how many repetitions the user is told of the delivery problem",
            new ValueDomain<>(
                    List.of(new Named<>("never", 0, "only when the connection is given up")),
                    Optional.of(new Numbers<>(1, 8, number -> number))),
            "never");
    static final Setting<RetransmissionPolicy.ResendScope> RESEND = new Setting<>(
            "resend",
            "what a retransmission timeout sends again",
            choice(
                    RetransmissionPolicy.ResendScope.values(),
                    RetransmissionPolicy.ResendScope::key,
                    RetransmissionPolicy.ResendScope::meaning),
            "front");

    static final Setting<Deadline> DELAYED_ACK =
            timer("delayedAck", "when an acknowledgment that may wait is sent at the latest");
    static final Setting<OutOfOrderPolicy> OOO_QUEUE = new Setting<>(
            "oooQueue",
            "what becomes of text and FIN that arrive behind a gap",
            choice(OutOfOrderPolicy.values()),
            "off");
    static final Setting<Integer> FAST_RETRANSMIT = new Setting<>(
            "fastRetransmit",
            "after how many duplicate ACKs the oldest segment is sent again",
            new ValueDomain<>(
                    List.of(new Named<>("never", 0, "the timer alone sends again")),
                    Optional.of(new Numbers<>(1, 4, number -> number))),
            "never");

    static final Setting<FlowControl> FLOW_CONTROL = new Setting<>(
            "flowControl",
            "how a sender knows how much the receiver has room for",
            choice(FlowControl.values(), FlowControl::key, FlowControl::meaning),
            "assumed");

    static final Setting<Integer> CONGESTION = new Setting<>(
            "congestion",
            "with how many segments a sender's congestion window begins",
            new ValueDomain<>(
                    List.of(new Named<>(
                            "off", 0, "there is none: the network is taken to bear all")),
                    Optional.of(new Numbers<>(1, MOST_AT_FIRST, number -> number))),
            "off");

    static final Setting<Deadline> KEEP_ALIVE = timer(
            "keepAlive",
            "after how long an idle connection that hears nothing is probed, and probed again");
    static final Setting<Integer> KEEP_ALIVE_PROBES = new Setting<>(
            "keepAliveProbes",
            "how many of these probes may go unanswered before the connection is given up",
            range(1, 9),
            "2");
    static final Setting<Deadline> USER_TIMEOUT =
            timer("userTimeout", "how long users wait for what they send to be acknowledged");
    static final Setting<Deadline> FIN_WAIT_2 = timer(
            "finWait2", "how long a connection whose user has left waits for the other side's FIN");
    static final Setting<Deadline> CHALLENGE_LIMIT = timer(
            "challengeLimit",
            "how long after a challenge ACK no other is sent (in Linux half a second)");
    static final Setting<UserScript.Ending> CLIENT_ENDS = ends("client");
    static final Setting<UserScript.Ending> SERVER_ENDS = ends("server");

    static final Setting<Integer> FRAGMENTS = new Setting<>(
            "fragments",
            "into how many IP packets a segment with text is cut; it arrives when all have",
            range(1, 4),
            "1");
    static final Setting<Integer> CLIENT_DATAGRAMS = new Setting<>(
            "clientDatagrams",
            "user datagrams of mss octets that the client may send, by UDP, from any of its ports",
            range(0, 5),
            "0");
    static final Setting<Integer> SERVER_DATAGRAMS = new Setting<>(
            "serverDatagrams",
            "user datagrams of mss octets that the server may send, by UDP, to any of the client's"
                    + " ports",
            range(0, 5),
            "0");
    static final Setting<UserScript.Remote> CLIENT_OPENS_TO = new Setting<>(
            "clientOpensTo",
            "to whom the client opens",
            choice(UserScript.Remote.values(), UserScript.Remote::key, UserScript.Remote::meaning),
            "otherHost");

    /** The timers among them. */
    static final List<Setting<Deadline>> TIMERS =
            List.of(DELAYED_ACK, KEEP_ALIVE, USER_TIMEOUT, FIN_WAIT_2, CHALLENGE_LIMIT);

    /** All of them, in the order of a listing. */
    static final List<Setting<?>> ALL = List.of(
            SYN_RETRIES,
            SYN_ACK_RETRIES,
            BACK_OFF,
            RTO_CAP,
            SYN_LINEAR,
            R1,
            RESEND,
            DELAYED_ACK,
            OOO_QUEUE,
            FAST_RETRANSMIT,
            FLOW_CONTROL,
            CONGESTION,
            KEEP_ALIVE,
            KEEP_ALIVE_PROBES,
            USER_TIMEOUT,
            FIN_WAIT_2,
            CHALLENGE_LIMIT,
            CLIENT_ENDS,
            SERVER_ENDS,
            CLIENT_OPENS_TO,
            FRAGMENTS,
            CLIENT_DATAGRAMS,
            SERVER_DATAGRAMS);

    private static Setting<UserScript.Ending> ends(String side) {
        return new Setting<>(
                side + "Ends",
                "what the " + side + " closes when it closes",
                choice(
                        UserScript.Ending.values(),
                        UserScript.Ending::key,
                        UserScript.Ending::meaning),
                "shutdown");
    }

    /** A timer that goes off at any moment, after some ticks, or does not exist. */
    private static Setting<Deadline> timer(String key, String about) {
        return new Setting<>(
                key,
                about,
                new ValueDomain<>(
                        List.of(
                                new Named<>(
                                        "off", Deadline.Untimed.NEVER, "there is no such timer"),
                                new Named<>(
                                        "anyMoment", Deadline.Untimed.ANY_MOMENT, "at any moment")),
                        Optional.of(new Numbers<>(1, LONGEST_WAIT, Deadline.In::new))),
                "off");
    }

    private static Setting<Optional<Integer>> tries(String key, String what) {
        return new Setting<>(
                key,
                "how often " + what + " is sent again",
                new ValueDomain<>(
                        List.of(
                                new Named<>("asRetries", Optional.empty(), "as often as the rest"),
                                new Named<>(
                                        Settings.UNLIMITED,
                                        Optional.of(TcpParameters.UNLIMITED),
                                        "without end")),
                        Optional.of(new Numbers<>(0, MOST_TRIES, Optional::of))),
                "asRetries");
    }
}
