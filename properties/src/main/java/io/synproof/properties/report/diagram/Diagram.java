package io.synproof.properties.report.diagram;

import io.synproof.properties.asking.Story;
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
        List<Flight> flights,
        SortedMap<Integer, Lane> lanes,
        Names names,
        Option<Integer> msl,
        String moral) {

    /** The diagram of a story. */
    public static Diagram of(Story story) {
        Telling told = List.ofAll(story.scenes()).foldLeft(Telling.of(story), Telling::then);
        return new Diagram(
                told.rows(),
                told.flights(),
                Lane.of(told.rows(), told.flights()),
                told.names(),
                story.scenario().msl(),
                story.moral());
    }

    /** The flight of that number. */
    public Flight flight(int number) {
        return flights.get(number);
    }

    /** How many lanes there are. */
    public int laneCount() {
        return lanes.values().map(Lane::index).max().map(last -> last + 1).getOrElse(0);
    }

    /** Whether a line is drawn: not a departure that the next arrow tells. */
    public boolean isDrawn(Line line) {
        return switch (line) {
            case Line.Departure(int flight) -> !flight(flight).isDirect();
            case Line.Nothing _ -> true;
            case Line.Local _ -> true;
            case Line.Arrival _ -> true;
            case Line.Loss _ -> true;
            case Line.Tick _ -> true;
        };
    }

    /** How many steps there are. */
    public int length() {
        return rows.length() - 1;
    }
}
