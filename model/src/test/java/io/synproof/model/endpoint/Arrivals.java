package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;

/** Every class of segment that can arrive at an endpoint: control bits, where SEQ and ACK lie. */
final class Arrivals {
    private static final Text TEXT = Text.of(0, 1);

    /**
     * A segment, and which class it stands for.
     *
     * @param name its control bits, whether it has text, and where SEQ lies: {@code FIN,ACK exact}
     * @param ack where ACK lies: {@code acks SND.NXT}; empty without the ACK bit
     * @param segment one of that class
     */
    record Arrival(String name, String ack, Segment segment) {}

    private record Placed(String name, SequenceNumber value) {}

    private Arrivals() {}

    static List<Arrival> at(Endpoint endpoint) {
        return List.of(Control.values()).flatMap(control -> at(endpoint, control));
    }

    private static List<Arrival> at(Endpoint endpoint, Control control) {
        return sequenceNumbers(endpoint)
                .flatMap(seq -> control.ack()
                        ? acknowledgmentNumbers(endpoint)
                                .flatMap(ack -> acknowledging(control, seq, ack))
                        : List.of(new Arrival(
                                control + " " + seq.name,
                                "",
                                Segment.bare(control, seq.value, 0))));
    }

    private static List<Arrival> acknowledging(Control control, Placed seq, Placed ack) {
        String name = " " + seq.name;
        List<Text> texts = control == Control.ACK ? List.of(Text.NONE, TEXT) : List.of(Text.NONE);
        return texts.map(text -> new Arrival(
                control + (text.isEmpty() ? "" : "+text") + name,
                "acks " + ack.name,
                new Segment(control, seq.value, ack.value, text, 0)));
    }

    /**
     * Relative to RCV.NXT: before it, it, in the window beyond it, beyond the window; where it does
     * not exist, some number, and the last before they begin at 0 again.
     */
    private static List<Placed> sequenceNumbers(Endpoint endpoint) {
        return switch (endpoint) {
            case SynSent _ -> List.of(new Placed("any", Fixtures.number(300)));
            case Endpoint.Closed _, Endpoint.Listen _ ->
                List.of(
                        new Placed("any", Fixtures.number(300)),
                        new Placed("last", Fixtures.number(-1)));
            case Connection connection -> {
                SequenceNumber nxt = connection.rcv().nxt();
                yield List.of(
                        new Placed("old", nxt.plus(-1)),
                        new Placed("exact", nxt),
                        new Placed("ahead", nxt.plus(1)),
                        new Placed("beyond", nxt.plus(Fixtures.WINDOW)));
            }
        };
    }

    /** Relative to what was sent: too old, SND.UNA, SND.NXT, beyond it. */
    private static List<Placed> acknowledgmentNumbers(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Closed _, Endpoint.Listen _ ->
                List.of(new Placed("any", Fixtures.number(101)));
            case SynSent synSent -> acknowledgmentNumbers(synSent.snd());
            case Connection connection -> acknowledgmentNumbers(connection.snd());
        };
    }

    private static List<Placed> acknowledgmentNumbers(SendSide snd) {
        List<Placed> news = snd.isOutstanding()
                ? List.of(new Placed("SND.UNA", snd.una()), new Placed("SND.NXT", snd.nxt()))
                : List.of(new Placed("SND.NXT", snd.nxt()));
        return news.prepend(new Placed("long ago", snd.una().plus(-Fixtures.WINDOW - 1)))
                .append(new Placed("the future", snd.nxt().next()));
    }
}
