package io.synproof.properties.transitions;

import io.synproof.model.endpoint.ReceiveSide;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.List;

/**
 * The sequence numbers of an endpoint in the table. CLOSED and LISTEN have none, and SYN-SENT has
 * received none: there they are those that would follow, and only the segments know them.
 *
 * @param una SND.UNA
 * @param nxt SND.NXT
 * @param rcvNxt RCV.NXT
 */
public record Numbers(SequenceNumber una, SequenceNumber nxt, SequenceNumber rcvNxt) {
    private static final SequenceSpace SPACE = new SequenceSpace(32);

    /** The initial send sequence number. */
    public static final SequenceNumber ISS = SPACE.number(500_000);

    /** The initial send sequence number of the connection that a SYN opens in place of another. */
    public static final SequenceNumber NEXT_ISS = SPACE.number(900_000);

    /** The initial receive sequence number. */
    public static final SequenceNumber IRS = SPACE.number(700_000);

    /** RCV.WND, and what is assumed of the remote's, in octets: Linux's over Ethernet, unscaled. */
    public static final int WINDOW = 64_240;

    /**
     * The distance of "far outside" from RCV.NXT, and of "far old" from ISS, in sequence numbers.
     */
    public static final int FAR = 100_000;

    /** Numbers counted from ISS, ISS and IRS. */
    static Numbers of(int una, int nxt, int rcvNxt) {
        return new Numbers(ISS.plus(una), ISS.plus(nxt), IRS.plus(rcvNxt));
    }

    SendSide snd() {
        return new SendSide(0, ISS, una, nxt, 0, false);
    }

    ReceiveSide rcv() {
        return new ReceiveSide(IRS, rcvNxt, List.empty());
    }
}
