package io.synproof.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A state of a trace as the node of a graph.
 *
 * @param lines its number, and what it is: the first one in full, the others by what changed
 */
record TraceNode(int number, List<String> lines) {

    /** All nodes; a cycle ends in the node in which it began. */
    static List<TraceNode> of(TraceExport<?, ?> export) {
        return IntStream.rangeClosed(0, last(export))
                .mapToObj(number -> new TraceNode(number, lines(export, number)))
                .toList();
    }

    /** The node to which a step leads, by the index of the step. */
    static int target(TraceExport<?, ?> export, int step) {
        return step + 1 > last(export) ? export.loop().orElseThrow() : step + 1;
    }

    private static int last(TraceExport<?, ?> export) {
        int length = export.trace().length();
        return export.loop().orElse(length) < length ? length - 1 : length;
    }

    private static <S, A> List<String> lines(TraceExport<S, A> export, int number) {
        List<String> lines = new ArrayList<>(List.of(String.valueOf(number)));
        lines.addAll(
                number == 0
                        ? StateViews.lines(
                                export.trace().format(), export.trace().initial())
                        : export.changes(number - 1));
        return lines;
    }
}
