package io.synproof.properties.report;

import io.synproof.model.rules.Rule;
import io.synproof.properties.necessity.Matrix;
import io.synproof.properties.necessity.Row;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The claims that fail when a rule is switched, as text for a terminal. */
public final class NecessityText {
    private static final int WIDTH = 92;
    private static final String INDENT = " ".repeat(8);

    private NecessityText() {}

    /** The rules one by one, then the groups of claims, then what is noticed by none. */
    public static List<String> lines(Matrix matrix, Duration elapsed) {
        return Stream.of(
                        matrix.rules().stream().flatMap(rule -> rule(matrix, rule)),
                        Stream.of(""),
                        GroupTable.lines(matrix).stream(),
                        Stream.of(""),
                        unnoticed(matrix),
                        unexpected(matrix),
                        Stream.of(effort(matrix, elapsed)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> rule(Matrix matrix, Rule<?> rule) {
        String title =
                "@|bold " + rule.key() + "|@  " + rule.question() + "  (" + rule.source() + ")";
        return Stream.concat(
                Stream.of(title), matrix.of(rule).stream().flatMap(NecessityText::row));
    }

    private static Stream<String> row(Row row) {
        String standard = row.reading().isStandard() ? " (standard)" : "";
        String title = "    =" + row.reading().alternative().key() + standard + ": " + found(row);
        String names =
                row.falls().stream().map(Row.AffectedClaim::claim).collect(Collectors.joining(" "));
        String open =
                row.open().stream().map(Row.AffectedClaim::claim).collect(Collectors.joining(" "));
        return Stream.of(
                        Stream.of(title),
                        indented(names),
                        open.isEmpty() ? Stream.<String>of() : indented("undecided: " + open))
                .flatMap(lines -> lines);
    }

    private static Stream<String> indented(String text) {
        return text.isEmpty()
                ? Stream.of()
                : WordWrap.lines(text, WIDTH).stream().map(line -> INDENT + line);
    }

    private static String found(Row row) {
        int count = row.falls().size();
        String fallen = count == 0
                ? "no claim falls"
                : count == 1 ? "1 claim falls" : count + " claims fall";
        return fallen + "; " + difference(row);
    }

    private static String difference(Row row) {
        return row.isUnmet()
                ? "none of " + counted(row.searches()) + " meets a step that differs"
                : row.differing() + " of " + counted(row.searches()) + " asked again";
    }

    private static String counted(long searches) {
        return searches + (searches == 1 ? " search" : " searches");
    }

    private static Stream<String> unnoticed(Matrix matrix) {
        List<Row> rows = matrix.unnoticed();
        return rows.isEmpty()
                ? Stream.of("Every reading is noticed by some claim.")
                : Stream.concat(
                        Stream.of("Noticed by no claim:"),
                        rows.stream().map(row -> "    " + row.reading() + ": " + difference(row)));
    }

    private static Stream<String> unexpected(Matrix matrix) {
        return matrix.unexpected().isEmpty()
                ? Stream.of()
                : Stream.of("Not as expected even as they are: "
                        + String.join(" ", matrix.unexpected()));
    }

    private static String effort(Matrix matrix, Duration elapsed) {
        return String.format(
                Locale.ROOT,
                "%,d searches, %,d again with a rule switched; %.1f s",
                matrix.originals(),
                matrix.again(),
                Seconds.of(elapsed));
    }
}
