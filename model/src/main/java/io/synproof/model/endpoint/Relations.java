package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/**
 * Segments with their numbers as RFC 9293 writes them, such as {@code <SEQ=SND.NXT><ACK=RCV.NXT>}:
 * SND.UNA and SND.NXT are those before the event, RCV.NXT and ISS those afterwards.
 *
 * @param before the endpoint that sends them, before the event
 * @param after the endpoint afterwards
 * @param arrived the segment that arrived, if one did
 */
public record Relations(Endpoint before, Endpoint after, Option<Segment> arrived) {

    /** A segment that the event sent; a number that none of these is stands as it is. */
    public String text(Segment sent) {
        return "<SEQ=" + (sent.control().rst() ? resetSeq(sent) : seq(sent)) + ">"
                + (sent.control().ack() ? "<ACK=" + ack(sent) + ">" : "")
                + "<CTL=" + sent.control() + ">"
                + (sent.text().isEmpty() ? "" : "<DATA=" + sent.text().length() + ">");
    }

    private String resetSeq(Segment sent) {
        return arrived.filter(segment -> segment.control().ack())
                .filter(segment -> segment.ack().equals(sent.seq()))
                .map(_ -> "SEG.ACK")
                .getOrElse(() -> seq(sent));
    }

    /** SND.NXT is meant before the event, as the segment that is sent advances it. */
    private String seq(Segment sent) {
        SequenceNumber seq = sent.seq();
        if (sent.control().syn() && snd(after).exists(snd -> snd.iss().equals(seq))) {
            return "ISS";
        }
        if (snd(before).exists(snd -> snd.nxt().equals(seq))) {
            return "SND.NXT";
        }
        return snd(before).exists(snd -> snd.una().equals(seq)) ? "SND.UNA" : seq.toString();
    }

    private String ack(Segment sent) {
        if (rcv(after).orElse(() -> rcv(before)).exists(rcv -> rcv.nxt().equals(sent.ack()))) {
            return "RCV.NXT";
        }
        return arrived.filter(segment -> segment.end().equals(sent.ack()))
                .map(_ -> "SEG.SEQ+SEG.LEN")
                .getOrElse(() -> sent.ack().toString());
    }

    private static Option<SendSide> snd(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Closed _, Endpoint.Listen _ -> Option.none();
            case SynSent synSent -> Option.some(synSent.snd());
            case Connection connection -> Option.some(connection.snd());
        };
    }

    private static Option<ReceiveSide> rcv(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Closed _, Endpoint.Listen _, SynSent _ -> Option.none();
            case Connection connection -> Option.some(connection.rcv());
        };
    }
}
