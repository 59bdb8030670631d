package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The segment that an endpoint might have sent and that differs least from one that it cannot have
 * sent: in the fewest fields, and of these first in the acknowledgment, then in the number of
 * octets, the sequence number and the control bits.
 *
 * @param segment the segment
 * @param remark how the endpoint would have come to send it
 */
record NearestSegment(Segment segment, Remark remark) {
    private static final List<Control> CONTROLS =
            List.of(Control.ACK, Control.FIN_ACK, Control.SYN, Control.SYN_ACK, Control.RST);

    /** The nearest to {@code refused}, if the endpoint might have sent anything. */
    static Option<NearestSegment> of(
            JudgedStack stack, Hypothesis hypothesis, Observation refused) {
        return candidates(hypothesis.endpoint(), refused.segment())
                .sortBy(candidate -> differences(candidate, refused.segment()))
                .toStream()
                .flatMap(candidate -> explained(stack, hypothesis, refused, candidate))
                .headOption();
    }

    private static Option<NearestSegment> explained(
            JudgedStack stack, Hypothesis hypothesis, Observation refused, Segment candidate) {
        Observation sent = new Observation(refused.packet(), candidate);
        return new Sendings(stack)
                .explain(hypothesis, sent)
                .headOption()
                .map(after -> new NearestSegment(candidate, after.remarks().head()));
    }

    private static List<Segment> candidates(Endpoint endpoint, Segment refused) {
        return switch (endpoint) {
            case Closed _, Listen _ -> List.empty();
            case SynSent synSent ->
                List.of(Segment.bare(Control.SYN, synSent.snd().iss(), 0));
            case Connection connection -> candidates(connection, refused);
        };
    }

    private static List<Segment> candidates(Connection connection, Segment refused) {
        SendSide snd = connection.snd();
        List<SequenceNumber> acks =
                List.of(refused.ack(), connection.rcv().nxt()).distinct();
        List<SequenceNumber> seqs = List.of(
                        refused.seq(),
                        snd.nxt(),
                        snd.una(),
                        snd.iss(),
                        snd.nxt().plus(-1))
                .distinct();
        return CONTROLS.prepend(refused.control())
                .distinct()
                .flatMap(control ->
                        seqs.flatMap(seq -> acks.flatMap(ack -> lengths(snd, seq, control, refused)
                                .map(octets -> segment(control, seq, ack, octets)))));
    }

    private static List<Integer> lengths(
            SendSide snd, SequenceNumber seq, Control control, Segment refused) {
        if (control.rst() || control.syn()) {
            return List.of(0);
        }
        int length = refused.text().length();
        int room = snd.window()
                .map(window -> (int) Distance.of(snd.una().plus(window.wnd()), seq))
                .getOrElse(length);
        int sent = (int) Math.min(length, Distance.of(snd.nxt(), seq));
        return List.of(length, Math.min(length, room), sent, Math.min(length, 1), 0)
                .filter(octets -> octets >= 0)
                .distinct();
    }

    private static Segment segment(
            Control control, SequenceNumber seq, SequenceNumber ack, int octets) {
        return new Segment(
                control, seq, control.ack() ? ack : seq.space().zero(), Text.of(0, octets), 0);
    }

    private static int differences(Segment candidate, Segment refused) {
        boolean acks = !candidate.ack().equals(refused.ack());
        boolean texts = candidate.text().length() != refused.text().length();
        boolean seqs = !candidate.seq().equals(refused.seq());
        boolean controls = candidate.control() != refused.control();
        int fields = (acks ? 1 : 0) + (texts ? 1 : 0) + (seqs ? 1 : 0) + (controls ? 1 : 0);
        int lost = refused.text().length() - candidate.text().length();
        return fields * 8 + (controls ? 4 : seqs ? 2 : texts && lost > 0 ? 1 : 0);
    }
}
