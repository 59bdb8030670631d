package io.synproof.model.rules;

/**
 * The reading of the protocol, rule by rule; {@link #STANDARD} is RFC 9293.
 *
 * @param handshake how many messages open a connection
 * @param connectionKey what tells one connection of a server from another
 * @param ackCheckInSynSent whether SYN-SENT checks acknowledgment numbers
 * @param ackCheckInSynReceived whether SYN-RECEIVED checks acknowledgment numbers
 * @param rstInTimeWait what a valid reset does in TIME-WAIT
 * @param challengeAck whether RFC 5961 is followed
 * @param synRepeat which number a repeated SYN carries
 * @param synAcknowledgment which number acknowledges a SYN
 * @param closeSignal which control ends a direction
 * @param disputed the points on which standards, figures and practice do not agree
 * @param flaw the mistake that is seeded, if one is
 */
public record Rules(
        Handshake handshake,
        ConnectionKey connectionKey,
        AckCheck ackCheckInSynSent,
        AckCheck ackCheckInSynReceived,
        RstInTimeWait rstInTimeWait,
        ChallengeAck challengeAck,
        SynRepeat synRepeat,
        SynAcknowledgment synAcknowledgment,
        CloseSignal closeSignal,
        Disputed disputed,
        SeededFault flaw) {

    /**
     * The text of RFC 9293, taken literally, with the mitigations of RFC 5961 that it describes.
     */
    public static final Rules STANDARD = new Rules(
            Handshake.THREE,
            ConnectionKey.SOCKET_PAIR,
            AckCheck.CHECKED,
            AckCheck.CHECKED,
            RstInTimeWait.OBEYED,
            ChallengeAck.SENT,
            SynRepeat.SAME_NUMBER,
            SynAcknowledgment.ISN_PLUS_ONE,
            CloseSignal.FIN,
            Disputed.LITERAL,
            SeededFault.NONE);

    /** These rules with one alternative of one rule chosen. */
    public <T extends Enum<T> & RuleOption> Rules with(Rule<T> rule, T alternative) {
        return rule.set(this, alternative);
    }
}
