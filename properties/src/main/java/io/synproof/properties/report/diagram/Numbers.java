package io.synproof.properties.report.diagram;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.network.Side;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Event;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * The initial sequence numbers seen so far, so that others can be shown relative to them.
 *
 * @param initial by side and connection: its ISS
 * @param heard by side and connection: its IRS
 */
record Numbers(
        Map<Tuple2<Side, Integer>, SequenceNumber> initial,
        Map<Tuple2<Side, Integer>, SequenceNumber> heard) {

    /** None seen. */
    static final Numbers NONE = new Numbers(TreeMap.empty(), TreeMap.empty());

    /** These numbers and those that an event shows. */
    Numbers and(Event event) {
        return and(event.side(), event.after());
    }

    private Numbers and(Side side, Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _ -> this;
            case Listen _ -> this;
            case SynSent(var snd, var _) ->
                new Numbers(initial.put(Tuple.of(side, snd.incarnation()), snd.iss()), heard);
            case Connection connection -> {
                Tuple2<Side, Integer> name = Tuple.of(side, connection.snd().incarnation());
                yield new Numbers(
                        initial.put(name, connection.snd().iss()),
                        heard.put(name, connection.rcv().irs()));
            }
        };
    }

    /** How many connections of a side have been seen. */
    int connections(Side side) {
        return initial.keySet().count(name -> name._1 == side);
    }

    /**
     * A segment in the RFC's words with relative numbers; {@code =n} is a number as it is, where no
     * ISN is known to count from.
     *
     * @param from who sends it
     * @param answered the segment that it answers, if it does
     */
    String text(Side from, Segment segment, Option<Segment> answered) {
        Option<SequenceNumber> own =
                initial.get(Tuple.of(from, segment.incarnation())).orElse(() -> latest(from));
        Option<SequenceNumber> other = heard.get(Tuple.of(from, segment.incarnation()))
                .orElse(() -> answered.flatMap(
                        old -> initial.get(Tuple.of(from.other(), old.incarnation()))))
                .orElse(() -> latest(from.other()));
        String name = segment.incarnation() > 0 && connections(from) > 1
                ? " #" + segment.incarnation()
                : "";
        return segment.control() + name + " SEQ=" + relative(segment.seq(), own)
                + (segment.control().ack() ? " ACK=" + relative(segment.ack(), other) : "")
                + octets(segment);
    }

    private Option<SequenceNumber> latest(Side side) {
        return initial.filterKeys(name -> name._1 == side)
                .reduceOption((one, other) -> one._1._2 > other._1._2 ? one : other)
                .map(Tuple2::_2);
    }

    private static String relative(SequenceNumber number, Option<SequenceNumber> isn) {
        return isn.map(start -> signed(number, start)).getOrElse("=" + number);
    }

    /** Numbers just before the ISN, which an older connection used, are shown as negative. */
    private static String signed(SequenceNumber number, SequenceNumber start) {
        return number.isBefore(start)
                ? "-" + start.distanceFrom(number)
                : Long.toString(number.distanceFrom(start));
    }

    private static String octets(Segment segment) {
        int length = segment.text().length();
        return switch (length) {
            case 0 -> "";
            case 1 -> ", 1 octet";
            default -> ", " + length + " octets";
        };
    }
}
