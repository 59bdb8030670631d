package io.synproof.properties.reality.judge;

import io.synproof.model.sequence.SequenceNumber;

/**
 * Something that the capture lacks, if what it shows is to be a run of the model.
 *
 * @param kind what is missing
 * @param packet the number of the packet at which it was noticed
 * @param from the first number that is missing, of octets; elsewhere a number of that packet
 * @param to the number behind the last
 * @param shown whether the capture itself shows that it is missing; otherwise it is a supposition
 */
record Gap(Kind kind, long packet, SequenceNumber from, SequenceNumber to, boolean shown) {
    /** Of so many gaps, the first and the latest are kept. */
    static final int MOST = 32;

    /** A kind of packet that is missing. */
    enum Kind {
        /** The beginning of the conversation. */
        BEGINNING("the capture begins in the middle of the conversation"),
        /** A segment of a handshake that must have arrived. */
        HANDSHAKE("a segment of the handshake that must have arrived is not in the capture"),
        /** Octets, or a FIN, that the host has sent. */
        SENT("octets that this host must have sent are not in the capture"),
        /** Octets, or a FIN, that have arrived at the host. */
        ARRIVED("octets that must have arrived here are not in the capture"),
        /** A window that has arrived. */
        WINDOW("an update of the window that must have arrived is not in the capture"),
        /** A window that the host has sent. */
        WINDOW_SENT("an update of its window that this host must have sent is not in the capture"),
        /** A segment of the host that is answered, or whose timestamp comes back. */
        ECHOED("a segment of this host that is answered is not in the capture"),
        /** None: of more endpoints than are followed, a rejection would be a guess. */
        NARROWED("more endpoints are possible than are followed at once, and none of those followed"
                + " explains this packet"),
        /** The connection that a segment belongs to. */
        FOREIGN("the connection whose numbers this packet has is not in the capture"),
        /** None: what has arrived at the host has not reached its TCP. */
        UNHEARD("what arrived here before this packet has not reached TCP: it was dropped behind"
                + " the capture, or else nothing explains this packet"),
        /** A segment that the host answers. */
        CAUSE("the segment that this one answers is not in the capture");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        /** The meaning, as a sentence without its full stop. */
        String meaning() {
            return meaning;
        }
    }

    /** This gap, shown by the capture. */
    Gap confirmed() {
        return new Gap(kind, packet, from, to, true);
    }

    /** Whether {@code ack} acknowledges something of it. */
    boolean isTouchedBy(SequenceNumber ack) {
        return from.isBefore(ack);
    }
}
