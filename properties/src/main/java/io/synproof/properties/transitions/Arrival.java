package io.synproof.properties.transitions;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * An arriving segment: its kind, and the position of its numbers.
 *
 * @param kind its control bits and its text
 * @param seq where SEG.SEQ lies
 * @param ack where SEG.ACK lies; none without the ACK bit
 * @param segment the segment
 */
public record Arrival(Kind kind, Seq seq, Option<Ack> ack, Segment segment) {

    /** Control bits and text. */
    public enum Kind {
        /** An ACK alone. */
        ACK("ACK", Control.ACK, 0),
        /** An ACK with three octets. */
        TEXT("text", Control.ACK, 3),
        /** A FIN with an ACK. */
        FIN("FIN", Control.FIN_ACK, 0),
        /** A reset. */
        RST("RST", Control.RST, 0),
        /** A reset with an ACK. */
        RST_ACK("RST,ACK", Control.RST_ACK, 0),
        /** A SYN. */
        SYN("SYN", Control.SYN, 0),
        /** A SYN with an ACK. */
        SYN_ACK("SYN,ACK", Control.SYN_ACK, 0);

        private final String words;
        private final Control control;
        private final int octets;

        Kind(String words, Control control, int octets) {
            this.words = words;
            this.control = control;
            this.octets = octets;
        }

        private Segment segment(SequenceNumber seq, Option<SequenceNumber> ack) {
            return new Segment(
                    control, seq, ack.getOrElse(seq.space()::zero), Text.of(0, octets), 0);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The position of SEG.SEQ. */
    public enum Seq {
        /** The last number received. */
        BEFORE("RCV.NXT-1", -1),
        /** The next number expected. */
        NEXT("RCV.NXT", 0),
        /** In the window, beyond a gap of one number. */
        AHEAD("RCV.NXT+1", 1),
        /** Far beyond the window. */
        OUTSIDE("outside", Numbers.FAR);

        private final String words;
        private final int distance;

        Seq(String words, int distance) {
            this.words = words;
            this.distance = distance;
        }

        private SequenceNumber number(Numbers numbers) {
            return numbers.rcvNxt().plus(distance);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The position of SEG.ACK. */
    public enum Ack {
        /** Long before our SYN, and more than a window before it. */
        FAR_OLD("farOld"),
        /** At our SYN. */
        ISS("ISS"),
        /** At what is outstanding, where that is not our SYN. */
        UNA("SND.UNA"),
        /** After all that was sent. */
        NXT("SND.NXT"),
        /** One number further. */
        BEYOND("beyond");

        private final String words;

        Ack(String words) {
            this.words = words;
        }

        private SequenceNumber number(Numbers numbers) {
            return switch (this) {
                case FAR_OLD -> Numbers.ISS.plus(-Numbers.FAR);
                case ISS -> Numbers.ISS;
                case UNA -> numbers.una();
                case NXT -> numbers.nxt();
                case BEYOND -> numbers.nxt().next();
            };
        }

        /** The places that differ, SND.UNA only where it is a number of its own. */
        static List<Ack> of(Numbers numbers) {
            boolean own =
                    !numbers.una().equals(Numbers.ISS) && !numbers.una().equals(numbers.nxt());
            return List.of(values()).filter(ack -> own || ack != UNA);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Every segment that may arrive at an endpoint with these numbers, in the order of a table. */
    static List<Arrival> at(Numbers numbers) {
        return List.of(Kind.values())
                .flatMap(kind -> List.of(Seq.values()).flatMap(seq -> at(numbers, kind, seq)));
    }

    private static List<Arrival> at(Numbers numbers, Kind kind, Seq seq) {
        List<Option<Ack>> acks =
                kind.control.ack() ? Ack.of(numbers).map(Option::some) : List.of(Option.none());
        return acks.map(ack -> new Arrival(
                kind,
                seq,
                ack,
                kind.segment(seq.number(numbers), ack.map(one -> one.number(numbers)))));
    }
}
