package io.synproof.model.rules;

/**
 * The points on which RFC 793, the text of RFC 9293, its figures and Linux do not agree.
 *
 * @param synAckInSynReceived what a SYN,ACK does after a simultaneous open
 * @param repeatedSyn what answers a SYN that comes again
 * @param newSyn what another SYN does before the connection is established
 * @param timeWait what TIME-WAIT does
 * @param closeInCloseWait which state CLOSE leads to from CLOSE-WAIT
 * @param rstInSynSent what the user is told when a reset answers its SYN
 * @param synFin what a SYN with a FIN does at a listener
 * @param arrival what segments do that arrive in a connection
 */
public record Disputed(
        SynAckInSynReceived synAckInSynReceived,
        RepeatedSyn repeatedSyn,
        NewSyn newSyn,
        TimeWaitRules timeWait,
        CloseInCloseWait closeInCloseWait,
        RstInSynSent rstInSynSent,
        SynFin synFin,
        ArrivalRules arrival) {

    /** The text of RFC 9293, taken literally. */
    static final Disputed LITERAL = new Disputed(
            SynAckInSynReceived.NOT_IN_WINDOW,
            RepeatedSyn.ACK,
            NewSyn.LISTENS,
            TimeWaitRules.LITERAL,
            CloseInCloseWait.LAST_ACK,
            RstInSynSent.RESET,
            SynFin.OPENS,
            ArrivalRules.LITERAL);

    Disputed with(SynAckInSynReceived chosen) {
        return new Disputed(
                chosen,
                repeatedSyn,
                newSyn,
                timeWait,
                closeInCloseWait,
                rstInSynSent,
                synFin,
                arrival);
    }

    Disputed with(RepeatedSyn chosen) {
        return new Disputed(
                synAckInSynReceived,
                chosen,
                newSyn,
                timeWait,
                closeInCloseWait,
                rstInSynSent,
                synFin,
                arrival);
    }

    Disputed with(NewSyn chosen) {
        return new Disputed(
                synAckInSynReceived,
                repeatedSyn,
                chosen,
                timeWait,
                closeInCloseWait,
                rstInSynSent,
                synFin,
                arrival);
    }

    Disputed with(TimeWaitRules chosen) {
        return new Disputed(
                synAckInSynReceived,
                repeatedSyn,
                newSyn,
                chosen,
                closeInCloseWait,
                rstInSynSent,
                synFin,
                arrival);
    }

    Disputed with(CloseInCloseWait chosen) {
        return new Disputed(
                synAckInSynReceived,
                repeatedSyn,
                newSyn,
                timeWait,
                chosen,
                rstInSynSent,
                synFin,
                arrival);
    }

    Disputed with(RstInSynSent chosen) {
        return new Disputed(
                synAckInSynReceived,
                repeatedSyn,
                newSyn,
                timeWait,
                closeInCloseWait,
                chosen,
                synFin,
                arrival);
    }

    Disputed with(SynFin chosen) {
        return new Disputed(
                synAckInSynReceived,
                repeatedSyn,
                newSyn,
                timeWait,
                closeInCloseWait,
                rstInSynSent,
                chosen,
                arrival);
    }

    Disputed with(ArrivalRules chosen) {
        return new Disputed(
                synAckInSynReceived,
                repeatedSyn,
                newSyn,
                timeWait,
                closeInCloseWait,
                rstInSynSent,
                synFin,
                chosen);
    }
}
