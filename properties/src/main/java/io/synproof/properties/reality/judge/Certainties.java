package io.synproof.properties.reality.judge;

import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.capture.TcpPacket;
import io.vavr.control.Option;

/**
 * The certainties about a connection, whatever follows, and the suspicions that what follows
 * decides.
 *
 * @param lost a packet of the near side that the capture lacks, as an answer to it shows
 * @param rejected a packet that no sender explains
 * @param suspect a second SYN that its sender explains only if it has forgotten the first
 * @param beyond octets beyond every window that was seen to be advertised
 * @param begun whether the capture holds the beginning of the conversation
 */
record Certainties(
        Option<Gap> lost,
        Option<Verdict.Rejected> rejected,
        Option<TcpPacket> suspect,
        Option<Beyond> beyond,
        boolean begun) {

    /** There are none. */
    static final Certainties NONE =
            new Certainties(Option.none(), Option.none(), Option.none(), Option.none(), true);

    /**
     * Octets beyond every window that was seen to be advertised.
     *
     * @param packet the number of the packet
     * @param edge the edge of the window
     */
    record Beyond(long packet, SequenceNumber edge) {}

    /** These with a packet that the capture lacks; of several, the first counts. */
    Certainties lacking(Gap gap) {
        return new Certainties(lost.orElse(Option.some(gap)), rejected, suspect, beyond, begun);
    }

    /** These with a packet that no sender explains; of several, the first counts. */
    Certainties rejecting(Verdict.Rejected odd) {
        return new Certainties(lost, rejected.orElse(Option.some(odd)), suspect, beyond, begun);
    }

    /** These with a second SYN; of several, the first counts. */
    Certainties suspecting(TcpPacket syn) {
        return new Certainties(lost, rejected, suspect.orElse(Option.some(syn)), beyond, begun);
    }

    /** These with octets beyond every window, or with none. */
    Certainties exceeding(Option<Beyond> next) {
        return new Certainties(lost, rejected, suspect, next, begun);
    }

    /** These of a conversation whose beginning is not in the capture. */
    Certainties withoutBeginning() {
        return new Certainties(lost, rejected, suspect, beyond, false);
    }
}
