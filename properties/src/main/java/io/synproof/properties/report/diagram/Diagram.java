package io.synproof.properties.report.diagram;

import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.report.SaidText;
import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;

/**
 * The layout of an annotated trace, independent of the medium in which it is drawn.
 *
 * @param rows a row for the start and for each step
 * @param flights the flight of each segment, in the order of sending
 * @param lanes the lanes of the flights that need one, by the flights' numbers
 * @param names the connections
 * @param msl the longest that a segment lives, in ticks, where there is a clock
 * @param explanation the explanation of the end, in a sentence
 */
public record Diagram(
        List<Row> rows,
        List<SegmentFlight> flights,
        SortedMap<Integer, Lane> lanes,
        ConnectionNames names,
        Option<Integer> msl,
        String explanation) {

    /** The diagram of an annotated trace. */
    public static Diagram of(AnnotatedTrace story) {
        DiagramBuilder told =
                List.ofAll(story.scenes()).foldLeft(DiagramBuilder.of(story), DiagramBuilder::then);
        return new Diagram(
                told.rows(),
                told.flights(),
                Lane.of(told.rows(), told.flights()),
                told.names(),
                story.scenario().msl(),
                SaidText.of(story.explanation()));
    }

    /** The flight of that number. */
    public SegmentFlight flight(int number) {
        return flights.get(number);
    }

    /** The number of lanes. */
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

    /** The number of steps. */
    public int length() {
        return rows.length() - 1;
    }
}
