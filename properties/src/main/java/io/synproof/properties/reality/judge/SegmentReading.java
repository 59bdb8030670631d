package io.synproof.properties.reality.judge;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.segment.Timestamp;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.synproof.properties.reality.capture.TcpPacket;
import io.vavr.control.Option;

/** The reading of captured packets as segments of the model. */
final class SegmentReading {
    /** The sequence numbers of real TCP. */
    static final SequenceSpace SPACE = new SequenceSpace(SequenceSpace.MOST_BITS);

    private SegmentReading() {}

    /** A sequence number of 32 bits. */
    static SequenceNumber number(long value) {
        return SPACE.number(value);
    }

    /**
     * The segment in a packet, or none if its control bits are a combination that no TCP sends.
     *
     * @param window SEG.WND in octets, or {@link Segment#UNSAID} where its scale is not known
     */
    static Option<Segment> segment(TcpPacket packet, int window) {
        return control(packet)
                .map(control -> new Segment(
                        control,
                        number(packet.seq()),
                        control.ack() ? number(packet.ack()) : SPACE.zero(),
                        control.rst() ? Text.NONE : Text.of(0, packet.length()),
                        0,
                        window,
                        options(packet)));
    }

    /** The timestamp alone: nothing else in the options decides what becomes of a segment. */
    private static Options options(TcpPacket packet) {
        return packet.options()
                .timestamps()
                .map(stamps -> Options.NONE.with(Option.some(new Timestamp(stamps.value()))))
                .getOrElse(Options.NONE);
    }

    /** The control bits of a packet, or none if they are a combination that the model lacks. */
    static Option<Control> control(TcpPacket packet) {
        return Control.of(packet.syn(), packet.isAck(), packet.fin(), packet.rst());
    }
}
