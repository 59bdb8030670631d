package io.synproof.model.network;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;

/** The kind of segment that a network may lose. */
public enum LossFilter {
    /** Every segment. */
    ANY("any"),
    /** A SYN. */
    SYN("syn"),
    /** A SYN,ACK. */
    SYN_ACK("synAck"),
    /** An ACK without text. */
    ACK("ack"),
    /** A segment with text. */
    TEXT("text"),
    /** A FIN. */
    FIN("fin"),
    /** A reset. */
    RST("rst");

    private final String key;

    LossFilter(String key) {
        this.key = key;
    }

    /** The name under which a user chooses it. */
    public String key() {
        return key;
    }

    /** Whether {@code packet} is of this kind; a datagram is text. */
    public boolean includes(Packet packet) {
        return switch (packet) {
            case Packet.Tcp(Segment segment) -> includes(segment);
            case Packet.Udp _ -> this == ANY || this == TEXT;
        };
    }

    /** Whether {@code segment} is of this kind. */
    public boolean includes(Segment segment) {
        return switch (this) {
            case ANY -> true;
            case SYN -> segment.control() == Control.SYN;
            case SYN_ACK -> segment.control() == Control.SYN_ACK;
            case ACK -> segment.control() == Control.ACK && segment.text().isEmpty();
            case TEXT -> !segment.text().isEmpty();
            case FIN -> segment.control().fin();
            case RST -> segment.control().rst();
        };
    }
}
