package io.synproof.properties.report.play;

import io.synproof.properties.report.TextWidth;
import io.synproof.properties.report.WordWrap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts in columns beside each other. */
final class SideBySide {
    private static final String BETWEEN = " | ";
    private static final String HANGING = "  ";

    private SideBySide() {}

    /**
     * The lines of a table with one row.
     *
     * @param cells the lines of each cell
     * @param width how wide all columns are together
     */
    static List<String> lines(List<List<String>> cells, int width) {
        int each = (width - BETWEEN.length() * (cells.size() - 1)) / cells.size();
        List<List<String>> wrapped = cells.stream()
                .map(cell -> cell.stream().flatMap(line -> wrapped(line, each)).toList())
                .toList();
        int tallest = wrapped.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, tallest)
                .mapToObj(row -> wrapped.stream()
                        .map(cell -> TextWidth.padded(row < cell.size() ? cell.get(row) : "", each))
                        .collect(Collectors.joining(BETWEEN))
                        .stripTrailing())
                .toList();
    }

    /** A line broken between words; what follows is indented a little more. */
    private static Stream<String> wrapped(String line, int width) {
        String indent = " ".repeat(line.length() - line.stripLeading().length());
        List<String> parts = WordWrap.lines(line.strip(), width - indent.length() - 2);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> indent + (i == 0 ? "" : HANGING) + parts.get(i));
    }
}
