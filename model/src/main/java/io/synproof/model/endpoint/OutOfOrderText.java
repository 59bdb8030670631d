package io.synproof.model.endpoint;

import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceNumber;
import java.io.Serializable;

/**
 * The text and FIN of a segment, at their place in the stream: the input of the seventh and eighth
 * steps of RFC 9293, section 3.10.7.4, at once or after the gap before it has closed.
 *
 * @param seq the number of its first octet, or of the FIN if there is none
 * @param delivery the octets
 * @param fin whether a FIN follows them
 */
public record OutOfOrderText(SequenceNumber seq, ReceivedText delivery, boolean fin)
        implements Serializable {

    /** The text and FIN of {@code segment}. */
    static OutOfOrderText of(Segment segment) {
        return new OutOfOrderText(
                segment.seq(),
                ReceivedText.of(segment, segment.text()),
                segment.control().fin());
    }

    /** The number after its last one. */
    public SequenceNumber end() {
        return seq.plus(delivery.text().length() + (fin ? 1 : 0));
    }

    /** Whether every number of {@code other} is one of these, counted from {@code nxt}. */
    boolean covers(OutOfOrderText other, SequenceNumber nxt) {
        return seq.distanceFrom(nxt) <= other.seq.distanceFrom(nxt)
                && end().distanceFrom(nxt) >= other.end().distanceFrom(nxt);
    }

    /** The part of it before {@code end}. */
    OutOfOrderText upTo(SequenceNumber end) {
        long room = end.distanceFrom(seq);
        Text text = delivery.text().first((int) room);
        return new OutOfOrderText(
                seq, delivery.with(text), fin && delivery.text().length() < room);
    }

    /** Its octets from {@code nxt} on; it begins there or before. */
    ReceivedText from(SequenceNumber nxt) {
        return delivery.without((int) nxt.distanceFrom(seq));
    }

    /** The same with the evidence of who sent it erased. */
    public OutOfOrderText erased() {
        return new OutOfOrderText(seq, delivery.erased(), fin);
    }
}
