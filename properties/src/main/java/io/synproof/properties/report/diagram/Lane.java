package io.synproof.properties.report.diagram;

import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Stream;
import io.vavr.collection.TreeMap;

/**
 * The lane down the middle of the picture in which a segment stays while it is in flight. A flight
 * of at most one step needs none.
 *
 * @param index which lane, from 0, the client's side first
 * @param from the line of the picture in which it begins
 * @param to the line in which it ends; {@link Integer#MAX_VALUE} if it does not
 */
public record Lane(int index, int from, int to) {

    /** Whether it passes through between a line and the next. */
    boolean isBelow(int line) {
        return from <= line && line < to;
    }

    /** Whether it passes through between the line before a line and that line. */
    boolean isAbove(int line) {
        return from < line && line <= to;
    }

    /** Whether it passes through a line. */
    boolean isAcross(int line) {
        return from < line && line < to;
    }

    /** The lanes of flights, by the flights' numbers. */
    static SortedMap<Integer, Lane> of(List<Row> rows, List<SegmentFlight> flights) {
        return flights.filter(flight -> !flight.isTurnedAway())
                .filter(flight -> !flight.isDirect() || flight.isCopied())
                .map(flight -> spanOf(flight, rows))
                .sortBy(Span::from)
                .foldLeft(TreeMap.<Integer, Lane>empty(), Lane::placed);
    }

    /** The lines from which and to which a flight needs a lane. */
    private record Span(int flight, int from, int to) {}

    private static Span spanOf(SegmentFlight flight, List<Row> rows) {
        List<Integer> lines = rows.flatMap(row -> row.linesOf(flight.number()));
        int first = flight.isDirect() ? lines.get(1) : lines.head();
        return new Span(
                flight.number(), first, flight.isAloft() ? Integer.MAX_VALUE : lines.last());
    }

    private static TreeMap<Integer, Lane> placed(TreeMap<Integer, Lane> lanes, Span span) {
        int free = Stream.from(0)
                .find(index -> lanes.values()
                        .forAll(other -> other.index != index || other.to < span.from))
                .get();
        return lanes.put(span.flight, new Lane(free, span.from, span.to));
    }
}
