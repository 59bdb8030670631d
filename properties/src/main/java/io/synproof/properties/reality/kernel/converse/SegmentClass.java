package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.segment.Control;
import io.vavr.collection.List;

/**
 * A class of segments that coverage counts.
 *
 * @param kind the control bits, or {@code text}
 * @param region where SEG.SEQ is
 */
record SegmentClass(String kind, SeqPlace.Region region) {
    private static final String TEXT = "text";

    /** All classes, in the order of the table. */
    static final List<SegmentClass> ALL = List.of(
                    Control.ACK.toString(),
                    TEXT,
                    Control.FIN_ACK.toString(),
                    Control.RST.toString(),
                    Control.RST_ACK.toString(),
                    Control.SYN.toString(),
                    Control.SYN_ACK.toString())
            .flatMap(kind -> List.of(SeqPlace.Region.values())
                    .map(region -> new SegmentClass(kind, region)));

    /** The class of a segment; a segment with FIN counts as one, whatever its text. */
    static SegmentClass of(Move.Inject segment) {
        boolean text = segment.control() == Control.ACK && segment.octets() != 0;
        return new SegmentClass(
                text ? TEXT : segment.control().toString(), segment.seq().region());
    }

    @Override
    public String toString() {
        return kind + " " + region;
    }
}
