package io.synproof.properties.reality.judge;

import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.capture.Timestamps;
import io.vavr.control.Option;

/**
 * The numbers that one side of a conversation has used, as far as they are seen.
 *
 * @param isn its initial sequence number, if its SYN was seen
 * @param top the number after the last that it has sent, or says it has
 * @param fin the number of its FIN, if that was seen
 * @param edge the right edge of the widest window that it has advertised, if it is known
 * @param heard the number up to which it has acknowledged, if it has
 * @param clock the timestamps that it has sent, if it has
 */
record RemoteView(
        Option<SequenceNumber> isn,
        Option<SequenceNumber> top,
        Option<SequenceNumber> fin,
        Option<SequenceNumber> edge,
        Option<SequenceNumber> heard,
        Option<Clock> clock) {

    /** A side of which nothing was seen. */
    static final RemoteView NOTHING = new RemoteView(
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none());

    /**
     * The timestamps that one side has sent: they tell in which order its segments left.
     *
     * @param first its first TSval
     * @param last its latest TSval
     * @param begun when the first was seen, in nanoseconds
     * @param seen when the latest was seen
     * @param before the highest acknowledgment with an earlier TSval
     * @param least the lowest acknowledgment with the latest TSval
     * @param most the highest acknowledgment with the latest TSval
     */
    record Clock(
            long first,
            long last,
            long begun,
            long seen,
            Option<SequenceNumber> before,
            Option<SequenceNumber> least,
            Option<SequenceNumber> most) {
        private static final double STEPS_PER_NANO = 1e-6;
        private static final int SLACK = 20;

        private static Clock of(long value, long nanos, Option<SequenceNumber> ack) {
            return new Clock(value, value, nanos, nanos, Option.none(), ack, ack);
        }

        /** How far a TSval is ahead of the latest. */
        int ahead(long value) {
            return (int) (value - last);
        }

        /** The most steps that the clock has made since, at 1 kHz or as fast as it was seen. */
        double elapsed(long nanos) {
            double rate = seen > begun ? (double) (int) (last - first) / (seen - begun) : 0;
            return SLACK + 1.1 * Math.max(rate, STEPS_PER_NANO) * Math.max(0, nanos - seen);
        }

        private Clock with(long value, long nanos, Option<SequenceNumber> ack) {
            int ahead = ahead(value);
            if (ahead > 0) {
                return new Clock(first, value, begun, nanos, later(before, most), ack, ack);
            }
            return ahead == 0
                    ? new Clock(
                            first, last, begun, seen, before, earlier(least, ack), later(most, ack))
                    : new Clock(first, last, begun, seen, later(before, ack), least, most);
        }
    }

    /** The later of two numbers, if there is one. */
    static Option<SequenceNumber> later(Option<SequenceNumber> one, Option<SequenceNumber> other) {
        return one.isDefined() && other.forAll(number -> !one.get().isBefore(number))
                ? one
                : other.orElse(one);
    }

    private static Option<SequenceNumber> earlier(
            Option<SequenceNumber> one, Option<SequenceNumber> other) {
        return one.isDefined() && other.forAll(number -> !number.isBefore(one.get()))
                ? one
                : other.orElse(one);
    }

    /** This view after one more segment of that side. */
    RemoteView with(Observation seen) {
        if (seen.control().rst()) {
            return new RemoteView(isn, top, fin, edge, heard, clock(seen.packet(), heard));
        }
        SequenceNumber end = seen.segment().end();
        Option<SequenceNumber> ack = Option.when(seen.control().ack(), seen::ack);
        return new RemoteView(
                seen.control().syn() ? Option.some(seen.seq()) : isn,
                later(top, Option.some(end)),
                seen.control().fin() ? Option.some(end.plus(-1)) : fin,
                seen.segment().window() < 0
                        ? edge
                        : later(
                                edge,
                                ack.map(number -> number.plus(seen.segment().window()))),
                later(heard, ack),
                clock(seen.packet(), ack));
    }

    private Option<Clock> clock(TcpPacket packet, Option<SequenceNumber> ack) {
        return packet.options()
                .timestamps()
                .map(Timestamps::value)
                .map(value -> clock.map(known -> known.with(value, packet.nanos(), ack))
                        .getOrElse(() -> Clock.of(value, packet.nanos(), ack)))
                .orElse(clock);
    }
}
