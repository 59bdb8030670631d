package io.synproof.properties.report;

import io.synproof.properties.language.Texts;
import io.synproof.properties.necessity.Matrix;
import io.synproof.properties.necessity.Row;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The number of claims of each group that fail under each reading. */
final class GroupTable {
    private static final Texts TEXTS = Texts.beside(GroupTable.class);

    private GroupTable() {}

    /** A line for each reading, a column for each group of which a claim falls. */
    static List<String> lines(Matrix matrix) {
        List<String> groups = matrix.rows().stream()
                .flatMap(row -> row.falls().stream())
                .map(fall -> group(fall.claim()))
                .distinct()
                .toList();
        int width = matrix.rows().stream()
                .mapToInt(row -> row.reading().toString().length())
                .max()
                .orElse(0);
        return Stream.concat(
                        Stream.of(TextWidth.padded(TEXTS.of("necessity.table"), width)
                                + heads(groups)),
                        matrix.rows().stream()
                                .map(row -> TextWidth.padded(row.reading().toString(), width)
                                        + cells(groups, row)))
                .toList();
    }

    private static String group(String claim) {
        return claim.substring(0, claim.indexOf('-'));
    }

    private static String heads(List<String> groups) {
        return groups.stream().map(group -> "  " + group).collect(Collectors.joining());
    }

    private static String cells(List<String> groups, Row row) {
        return groups.stream().map(group -> cell(group, row)).collect(Collectors.joining());
    }

    private static String cell(String group, Row row) {
        long count = row.falls().stream()
                .filter(fall -> group(fall.claim()).equals(group))
                .count();
        String text = count == 0 ? "." : Long.toString(count);
        return " ".repeat(2 + Math.max(0, group.length() - text.length())) + text;
    }
}
