package io.synproof.properties.sampling;

import io.synproof.model.segment.Segment;

/** The classes of segments that TCP tells apart by their control bits and their text (RFC 9293). */
public enum SegmentClass {
    /** Asks for a connection. */
    SYN("SYN"),
    /** Asks for the other direction and acknowledges. */
    SYN_ACK("SYN,ACK"),
    /** Acknowledges and carries nothing. */
    ACK("ACK"),
    /** Carries text. */
    TEXT("text"),
    /** Ends a direction. */
    FIN("FIN"),
    /** Ends a direction and carries text. */
    FIN_WITH_TEXT("FIN+text"),
    /** Resets, by its sequence number. */
    RST("RST"),
    /** Resets, by its acknowledgment number. */
    RST_ACK("RST,ACK");

    private final String words;

    SegmentClass(String words) {
        this.words = words;
    }

    /** The class of a segment. */
    public static SegmentClass of(Segment segment) {
        boolean text = !segment.text().isEmpty();
        return switch (segment.control()) {
            case SYN, SYN_FIN -> SYN;
            case SYN_ACK -> SYN_ACK;
            case ACK -> text ? TEXT : ACK;
            case FIN, FIN_ACK -> text ? FIN_WITH_TEXT : FIN;
            case RST -> RST;
            case RST_ACK -> RST_ACK;
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
