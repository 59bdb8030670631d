package io.synproof.model.rules;

import io.vavr.collection.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A rule of the protocol that can be switched: its name, its alternatives, and where it is written.
 *
 * @param <T> the enum of its alternatives
 * @param key the name under which a user sets it, such as {@code handshake}
 * @param question what the rule decides, as a question
 * @param source the section that decides it
 * @param alternatives every way it can read, the standard's among them
 * @param get how to read it from a set of rules
 * @param put how to change it in a set of rules
 */
public record Rule<T extends Enum<T> & Alternative>(
        String key,
        String question,
        String source,
        List<T> alternatives,
        Function<Rules, T> get,
        BiFunction<Rules, T, Rules> put) {

    /** How many messages open a connection. */
    public static final Rule<Handshake> HANDSHAKE = new Rule<>(
            "handshake",
            "How many messages open a connection?",
            "RFC 9293, 3.5",
            List.of(Handshake.values()),
            Rules::handshake,
            Switch::handshake);

    /** What tells one connection of a server from another. */
    public static final Rule<ConnectionKey> CONNECTION_KEY = new Rule<>(
            "connectionKey",
            "What tells one connection of a server from another?",
            "RFC 9293, 3.4.1",
            List.of(ConnectionKey.values()),
            Rules::connectionKey,
            Switch::connectionKey);

    /** Whether SYN-SENT checks acknowledgment numbers. */
    public static final Rule<AckCheck> ACK_CHECK_IN_SYN_SENT = new Rule<>(
            "ackCheckInSynSent",
            "Does SYN-SENT check acknowledgment numbers?",
            "RFC 9293, 3.10.7.3 first",
            List.of(AckCheck.values()),
            Rules::ackCheckInSynSent,
            Switch::ackCheckInSynSent);

    /** Whether SYN-RECEIVED checks acknowledgment numbers. */
    public static final Rule<AckCheck> ACK_CHECK_IN_SYN_RECEIVED = new Rule<>(
            "ackCheckInSynReceived",
            "Does SYN-RECEIVED check acknowledgment numbers?",
            "RFC 9293, 3.10.7.4 fifth",
            List.of(AckCheck.values()),
            Rules::ackCheckInSynReceived,
            Switch::ackCheckInSynReceived);

    /** What a valid reset does in TIME-WAIT. */
    public static final Rule<RstInTimeWait> RST_IN_TIME_WAIT = new Rule<>(
            "rstInTimeWait",
            "Does a valid reset end TIME-WAIT?",
            "RFC 9293, 3.10.7.4 second; RFC 1337",
            List.of(RstInTimeWait.values()),
            Rules::rstInTimeWait,
            Switch::rstInTimeWait);

    /** Whether RFC 5961 is followed. */
    public static final Rule<ChallengeAck> CHALLENGE_ACK = new Rule<>(
            "challengeAck",
            "Does a synchronized connection challenge a suspicious segment?",
            "RFC 5961; RFC 9293, 3.10.7.4 second, fourth, fifth",
            List.of(ChallengeAck.values()),
            Rules::challengeAck,
            Switch::challengeAck);

    /** Which number a repeated SYN carries. */
    public static final Rule<SynRepeat> SYN_REPEAT = new Rule<>(
            "synRepeat",
            "Which sequence number does a repeated SYN carry?",
            "RFC 9293, 3.8.1, 3.10.8",
            List.of(SynRepeat.values()),
            Rules::synRepeat,
            Switch::synRepeat);

    /** Which number acknowledges a SYN. */
    public static final Rule<SynAcknowledgment> SYN_ACKNOWLEDGMENT = new Rule<>(
            "synAcknowledgment",
            "Which number acknowledges a SYN?",
            "RFC 9293, 3.4",
            List.of(SynAcknowledgment.values()),
            Rules::synAcknowledgment,
            Switch::synAcknowledgment);

    /** Which control ends a direction. */
    public static final Rule<CloseSignal> CLOSE_SIGNAL = new Rule<>(
            "closeSignal",
            "Which control ends a direction?",
            "RFC 9293, 3.6",
            List.of(CloseSignal.values()),
            Rules::closeSignal,
            Switch::closeSignal);

    /** What begins the wait of TIME-WAIT anew. */
    public static final Rule<TimeWaitRestart> TIME_WAIT_RESTART = new Rule<>(
            "timeWaitRestart",
            "What begins the wait of TIME-WAIT anew?",
            "RFC 9293, 3.10.7.4 first, fifth, eighth",
            List.of(TimeWaitRestart.values()),
            Rules::timeWaitRestart,
            Switch::timeWaitRestart);

    /** Every rule, in the order of a listing. */
    public static final List<Rule<?>> ALL = List.of(
            HANDSHAKE,
            CONNECTION_KEY,
            ACK_CHECK_IN_SYN_SENT,
            ACK_CHECK_IN_SYN_RECEIVED,
            RST_IN_TIME_WAIT,
            CHALLENGE_ACK,
            SYN_REPEAT,
            SYN_ACKNOWLEDGMENT,
            CLOSE_SIGNAL,
            TIME_WAIT_RESTART);

    /** How this rule reads in {@code rules}. */
    public T in(Rules rules) {
        return get.apply(rules);
    }

    /** {@code rules} with this rule reading as {@code alternative}. */
    public Rules set(Rules rules, T alternative) {
        return put.apply(rules, alternative);
    }

    /** The names of the alternatives, in order. */
    public List<String> keys() {
        return alternatives.map(Alternative::key);
    }

    /**
     * {@code rules} with this rule reading as the alternative named {@code key}.
     *
     * @throws IllegalArgumentException if no alternative has that name
     */
    public Rules set(Rules rules, String key) {
        return alternatives
                .find(alternative -> alternative.key().equals(key))
                .map(alternative -> set(rules, alternative))
                .getOrElseThrow(() -> new IllegalArgumentException(
                        this.key + " is one of " + keys().mkString(", ") + ", not " + key));
    }

    /** The name. */
    @Override
    public String toString() {
        return key;
    }
}
