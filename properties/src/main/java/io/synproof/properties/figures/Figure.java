package io.synproof.properties.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure of RFC 9293, line by line.
 *
 * @param number its number
 * @param title its title
 * @param before what must have happened before its first line
 * @param lines its lines, in order; a line of several rows is several lines of one number
 */
public record Figure(int number, String title, List<Step> before, List<Line> lines) {

    /**
     * A line of a figure.
     *
     * @param number its number in the figure
     * @param steps what it shows, in order
     */
    record Line(int number, List<Step> steps) {}

    /** A figure that begins with nothing. */
    static Figure of(int number, String title) {
        return new Figure(number, title, List.of(), List.of());
    }

    /** This figure after some steps that it does not show. */
    Figure after(Step... steps) {
        return new Figure(number, title, List.of(steps), lines);
    }

    /** This figure with one line more. */
    Figure line(int at, Step... steps) {
        Line line = new Line(at, List.of(steps));
        return new Figure(
                number,
                title,
                before,
                Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    /** The segments that it shows, each once, in the order in which they first appear. */
    public List<FigureSegment> segments() {
        List<FigureSegment> old =
                before.stream().flatMap(step -> departing(step).stream()).toList();
        return lines.stream()
                .flatMap(line -> line.steps().stream())
                .flatMap(step -> Stream.concat(
                        departing(step).stream(), arriving(step).filter(old::contains).stream()))
                .toList();
    }

    private static Optional<FigureSegment> departing(Step step) {
        return step instanceof Step.Departs(Peer _, FigureSegment arrow)
                ? Optional.of(arrow)
                : Optional.empty();
    }

    private static Optional<FigureSegment> arriving(Step step) {
        return step instanceof Step.Arrives(Peer _, FigureSegment arrow, long _)
                ? Optional.of(arrow)
                : Optional.empty();
    }
}
