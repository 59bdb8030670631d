package io.synproof.model.rules;

import io.vavr.collection.List;

/**
 * A rule of the protocol that can be switched: its name, its alternatives, and where it is written.
 *
 * @param <T> the enum of its alternatives
 * @param key the name under which a user sets it, such as {@code handshake}
 * @param question what the rule decides, as a question
 * @param source the section that decides it
 * @param standard how RFC 9293 reads it
 * @param alternatives every way it can read, the standard's among them
 */
public record Rule<T extends Enum<T> & RuleOption>(
        String key, String question, String source, T standard, List<T> alternatives) {

    /** How many messages open a connection. */
    public static final Rule<Handshake> HANDSHAKE = new Rule<>(
            "handshake", "How many messages open a connection?", "RFC 9293, 3.5", Handshake.THREE);

    /** What tells one connection of a server from another. */
    public static final Rule<ConnectionKey> CONNECTION_KEY = new Rule<>(
            "connectionKey",
            "What tells one connection of a server from another?",
            "RFC 9293, 3.4.1",
            ConnectionKey.SOCKET_PAIR);

    /** Whether SYN-SENT checks acknowledgment numbers. */
    public static final Rule<AckCheck> ACK_CHECK_IN_SYN_SENT = new Rule<>(
            "ackCheckInSynSent",
            "Does SYN-SENT check acknowledgment numbers?",
            "RFC 9293, 3.10.7.3 first",
            AckCheck.CHECKED,
            List.of(AckCheck.CHECKED, AckCheck.SKIPPED));

    /** Whether SYN-RECEIVED checks acknowledgment numbers. */
    public static final Rule<AckCheck> ACK_CHECK_IN_SYN_RECEIVED = new Rule<>(
            "ackCheckInSynReceived",
            "Does SYN-RECEIVED check acknowledgment numbers?",
            "RFC 9293, 3.10.7.4 fifth; erratum 3301 of RFC 793",
            AckCheck.CHECKED);

    /** What a valid reset does in TIME-WAIT. */
    public static final Rule<RstInTimeWait> RST_IN_TIME_WAIT = new Rule<>(
            "rstInTimeWait",
            "Does a valid reset end TIME-WAIT?",
            "RFC 9293, 3.10.7.4 second; RFC 1337",
            RstInTimeWait.OBEYED);

    /** Whether RFC 5961 is followed. */
    public static final Rule<ChallengeAck> CHALLENGE_ACK = new Rule<>(
            "challengeAck",
            "Does a synchronized connection challenge a suspicious segment?",
            "RFC 5961; RFC 9293, 3.10.7.4 second, fourth, fifth",
            ChallengeAck.SENT);

    /** Which number a repeated SYN carries. */
    public static final Rule<SynRepeat> SYN_REPEAT = new Rule<>(
            "synRepeat",
            "Which sequence number does a repeated SYN carry?",
            "RFC 9293, 3.8.1, 3.10.8",
            SynRepeat.SAME_NUMBER);

    /** Which number acknowledges a SYN. */
    public static final Rule<SynAcknowledgment> SYN_ACKNOWLEDGMENT = new Rule<>(
            "synAcknowledgment",
            "Which number acknowledges a SYN?",
            "RFC 9293, 3.4",
            SynAcknowledgment.ISN_PLUS_ONE);

    /** Which control ends a direction. */
    public static final Rule<CloseSignal> CLOSE_SIGNAL = new Rule<>(
            "closeSignal", "Which control ends a direction?", "RFC 9293, 3.6", CloseSignal.FIN);

    /** What a SYN,ACK does in SYN-RECEIVED after a simultaneous open. */
    public static final Rule<SynAckInSynReceived> SYN_ACK_IN_SYN_RECEIVED = new Rule<>(
            "synAckInSynReceived",
            "What does a SYN,ACK do in SYN-RECEIVED after a simultaneous open?",
            "RFC 9293, figure 7, 3.10.7.4 first; Linux, tcp_rcv_state_process",
            SynAckInSynReceived.NOT_IN_WINDOW);

    /** What answers a SYN that comes again in SYN-RECEIVED. */
    public static final Rule<RepeatedSyn> REPEATED_SYN = new Rule<>(
            "repeatedSyn",
            "What answers a SYN that comes again in SYN-RECEIVED, from LISTEN?",
            "RFC 9293, 3.10.7.4 first",
            RepeatedSyn.ACK);

    /** What another SYN does in SYN-RECEIVED. */
    public static final Rule<NewSyn> NEW_SYN = new Rule<>(
            "newSyn",
            "What does another SYN in the window do in SYN-RECEIVED, from LISTEN?",
            "RFC 9293, 3.10.7.4 fourth; RFC 1122, 4.2.2.20 (e)",
            NewSyn.LISTENS);

    /** What begins the wait of TIME-WAIT anew. */
    public static final Rule<TimeWaitRestart> TIME_WAIT_RESTART = new Rule<>(
            "timeWaitRestart",
            "What begins the wait of TIME-WAIT anew?",
            "RFC 9293, 3.10.7.4 first, fifth, eighth",
            TimeWaitRestart.FIN_IN_WINDOW);

    /** What TIME-WAIT acknowledges. */
    public static final Rule<TimeWaitAnswer> TIME_WAIT_ANSWER = new Rule<>(
            "timeWaitAnswer",
            "What does TIME-WAIT acknowledge of what is in the window?",
            "RFC 9293, 3.10.7.4 fifth",
            TimeWaitAnswer.FIN);

    /** Which state CLOSE leads to from CLOSE-WAIT. */
    public static final Rule<CloseInCloseWait> CLOSE_IN_CLOSE_WAIT = new Rule<>(
            "closeInCloseWait",
            "Which state does CLOSE lead to from CLOSE-WAIT?",
            "RFC 9293, 3.10.4, figure 12; RFC 1122, 4.2.2.20 (a)",
            CloseInCloseWait.LAST_ACK);

    /** What the user is told when a reset answers its SYN. */
    public static final Rule<RstInSynSent> RST_IN_SYN_SENT = new Rule<>(
            "rstInSynSent",
            "What is the user told when a reset answers its SYN?",
            "RFC 9293, 3.10.7.3 second",
            RstInSynSent.RESET);

    /** Which mistake is seeded. */
    public static final Rule<SeededFault> FLAW = new Rule<>(
            "flaw",
            "Which mistake is seeded, to see a check fail?",
            "nowhere: each goes against RFC 9293, 3.4, 3.5.3, 3.8.1 or 3.10",
            SeededFault.NONE);

    /** Which SYN may reopen a connection in TIME-WAIT. */
    public static final Rule<Reopening> REOPENING = new Rule<>(
            "reopen",
            "Which SYN reopens a connection in TIME-WAIT, where somebody listens?",
            "RFC 9293, 3.6.1 (MAY-2), 3.10.7.4 first, fourth; RFC 6191",
            Reopening.NONE);

    /** What a SYN with a FIN does at a listener. */
    public static final Rule<SynFin> SYN_FIN = new Rule<>(
            "synFin",
            "What does a SYN with a FIN do at a listener?",
            "RFC 9293, 3.10.7.2 third and fourth",
            SynFin.OPENS);

    /** Which reset ends a connection behind the remote's FIN. */
    public static final Rule<RstBehindFin> RST_BEHIND_FIN = new Rule<>(
            "rstBehindFin",
            "Which reset ends a connection whose remote has closed?",
            "RFC 9293, 3.10.7.4 first, second; Linux, tcp_reset_check",
            RstBehindFin.IN_WINDOW);

    /** Whether a user is told of a reset in CLOSING and LAST-ACK. */
    public static final Rule<RstNotice> RST_NOTICE = new Rule<>(
            "rstNotice",
            "Is a user told of a reset in CLOSING and LAST-ACK?",
            "RFC 9293, 3.10.7.4 second; Linux, tcp_reset",
            RstNotice.SILENT);

    /** Whether an acknowledgment beyond the FIN counts. */
    public static final Rule<AckBehindFin> ACK_BEHIND_FIN = new Rule<>(
            "ackBehindFin",
            "Does an acknowledgment count that lies beyond the remote's FIN?",
            "RFC 9293, 3.10.7.4 first; Linux, tcp_rcv_state_process",
            AckBehindFin.DROPPED);

    /** What text does that goes on behind the FIN. */
    public static final Rule<TextAcrossFin> TEXT_ACROSS_FIN = new Rule<>(
            "textAcrossFin",
            "What does text do that goes on behind the remote's FIN?",
            "RFC 9293, 3.10.7.4 seventh; Linux, tcp_rcv_state_process",
            TextAcrossFin.IGNORED);

    /** Whether what ends at RCV.NXT passes the first check. */
    public static final Rule<EndsAtNext> ENDS_AT_NEXT = new Rule<>(
            "endsAtNext",
            "Does a segment pass the first check that ends at RCV.NXT?",
            "RFC 9293, 3.10.7.4 first; Linux, tcp_sequence",
            EndsAtNext.REFUSED);

    /** What becomes of text that ends beyond the window. */
    public static final Rule<TextBeyondWindow> TEXT_BEYOND_WINDOW = new Rule<>(
            "textBeyondWindow",
            "What becomes of text that ends beyond the window?",
            "RFC 9293, 3.10.7.4 first; Linux, tcp_sequence",
            TextBeyondWindow.TRIMMED);

    /** Whether a FIN is taken just beyond the window. */
    public static final Rule<FinBeyondWindow> FIN_BEYOND_WINDOW = new Rule<>(
            "finBeyondWindow",
            "Is a FIN taken that is next and just beyond the window?",
            "RFC 9293, 3.10.7.4 first; Linux, tcp_sequence, tcp_data_queue",
            FinBeyondWindow.REFUSED);

    /** What SYN-RECEIVED checks first. */
    public static final Rule<SynReceivedCheck> SYN_RECEIVED_CHECK = new Rule<>(
            "synReceivedCheck",
            "What does SYN-RECEIVED, from LISTEN, check first?",
            "RFC 9293, 3.10.7.4 first, fifth; Linux, tcp_check_req",
            SynReceivedCheck.SEQ);

    /** How old an acknowledgment may be. */
    public static final Rule<OldestAck> OLDEST_ACK = new Rule<>(
            "oldestAck",
            "How old may an acknowledgment be?",
            "RFC 5961, 5.2; RFC 9293, 3.10.7.4 fifth; Linux, tcp_ack",
            OldestAck.MAX_WINDOW);

    /** What becomes of a segment without a timestamp. */
    public static final Rule<NoTimestamp> NO_TIMESTAMP = new Rule<>(
            "noTimestamp",
            "What becomes of a segment without the timestamp that was agreed?",
            "RFC 7323, 3.2; Linux, tcp_check_req, tcp_validate_incoming",
            NoTimestamp.DROPPED);

    /** Which segment brings a new TS.Recent. */
    public static final Rule<TsRecent> TS_RECENT = new Rule<>(
            "tsRecent",
            "Which segment brings a new TS.Recent?",
            "RFC 7323, 4.3, 5.3 R3; Linux, tcp_ack",
            TsRecent.PASSED_FIRST);

    /** Whether a SYN is compared with the last timestamp of its host. */
    public static final Rule<Recycle> RECYCLE = new Rule<>(
            "recycle",
            "Does a listener compare the timestamp of a SYN with the last of its host?",
            "RFC 1323, B.2; Linux before 4.12, tcp_conn_request with tcp_tw_recycle",
            Recycle.OFF);

    /** What a reset does to octets that are not read yet. */
    public static final Rule<RstUnread> RST_UNREAD = new Rule<>(
            "rstUnread",
            "What becomes of octets that are not read yet when a reset arrives?",
            "RFC 9293, 3.10.7.4 second; Linux, tcp_reset, tcp_recvmsg",
            RstUnread.FLUSHED);

    /** Which options a SYN,ACK has where the SYNs cross. */
    public static final Rule<CrossedOptions> CROSSED_OPTIONS = new Rule<>(
            "crossedOptions",
            "Which options has the SYN,ACK of a simultaneous open?",
            "RFC 7323, 2.2, 3.2; RFC 2018, 2; Linux, tcp_send_synack, tcp_syn_options",
            CrossedOptions.AGREED);

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
            SYN_ACK_IN_SYN_RECEIVED,
            REPEATED_SYN,
            NEW_SYN,
            TIME_WAIT_RESTART,
            TIME_WAIT_ANSWER,
            CLOSE_IN_CLOSE_WAIT,
            RST_IN_SYN_SENT,
            REOPENING,
            SYN_FIN,
            RST_BEHIND_FIN,
            RST_NOTICE,
            ACK_BEHIND_FIN,
            TEXT_ACROSS_FIN,
            ENDS_AT_NEXT,
            TEXT_BEYOND_WINDOW,
            FIN_BEYOND_WINDOW,
            SYN_RECEIVED_CHECK,
            OLDEST_ACK,
            NO_TIMESTAMP,
            TS_RECENT,
            RECYCLE,
            RST_UNREAD,
            CROSSED_OPTIONS,
            FLAW);

    /** A rule that can read in every way that its enum has. */
    private Rule(String key, String question, String source, T standard) {
        this(
                key,
                question,
                source,
                standard,
                List.of(standard.getDeclaringClass().getEnumConstants()));
    }

    Class<T> type() {
        return standard.getDeclaringClass();
    }

    /** The names of the alternatives, in order. */
    public List<String> keys() {
        return alternatives.map(RuleOption::key);
    }

    /** The alternative of that name. */
    T option(String name) {
        return alternatives
                .find(alternative -> alternative.key().equals(name))
                .getOrElseThrow(() -> new IllegalArgumentException(
                        key + " is one of " + keys().mkString(", ") + ", not " + name));
    }

    /** Of the name alone: a rule is looked up at every step. */
    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** The name. */
    @Override
    public String toString() {
        return key;
    }
}
