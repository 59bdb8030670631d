package io.synproof.properties.report.diagram;

import io.synproof.properties.experiment.AnnotatedTrace;
import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;

/**
 * A story laid out: what stands where, whatever it is drawn with.
 *
 * @param rows a row for the start and for each step
 * @param flights the way of each segment, in the order of sending
 * @param lanes the lanes of the flights that need one, by the flights' numbers
 * @param names the connections
 * @param msl the longest that a segment lives, in ticks, where there is a clock
 * @param moral what the end shows, in a sentence
 */
public record Diagram(
        List<Row> rows,
        List<SegmentFlight> flights,
        SortedMap<Integer, Lane> lanes,
        ConnectionNames names,
        Option<Integer> msl,
        String moral) {

    /** The diagram of a story. */
    public static Diagram of(AnnotatedTrace story) {
        DiagramBuilder told =
                List.ofAll(story.scenes()).foldLeft(DiagramBuilder.of(story), DiagramBuilder::then);
        return new Diagram(
                told.rows(),
                told.flights(),
                Lane.of(told.rows(), told.flights()),
                told.names(),
                story.scenario().msl(),
                story.moral());
    }

    /** The flight of that number. */
    public SegmentFlight flight(int number) {
        return flights.get(number);
    }

    /** How many lanes there are. */
    public int laneCount() {
        return lanes.values().map(Lane::index).max().map(last -> last + 1).getOrElse(0);
    }

    /** Whether a line is drawn: not a departure that the next arrow tells. */
    public boolean isDrawn(DiagramLine line) {
        return switch (line) {
            case DiagramLine.Departure(int flight) -> !flight(flight).isDirect();
            case DiagramLine.Nothing _ -> true;
            case DiagramLine.Local _ -> true;
            case DiagramLine.Arrival _ -> true;
            case DiagramLine.Loss _ -> true;
            case DiagramLine.Tick _ -> true;
        };
    }

    /** How many steps there are. */
    public int length() {
        return rows.length() - 1;
    }
}
