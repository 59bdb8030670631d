package io.synproof.properties.report;

import io.synproof.model.rules.Rule;
import io.synproof.properties.language.Texts;
import io.synproof.properties.necessity.Matrix;
import io.synproof.properties.necessity.Row;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The claims that fail when a rule is switched, as text for a terminal. */
public final class NecessityText {
    private static final Texts TEXTS = Texts.beside(NecessityText.class);
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
        String key = "    =" + row.reading().alternative().key();
        String title = TEXTS.of(
                "necessity.row",
                row.reading().isStandard() ? TEXTS.of("necessity.standard", key) : key,
                found(row));
        String names =
                row.falls().stream().map(Row.AffectedClaim::claim).collect(Collectors.joining(" "));
        String open =
                row.open().stream().map(Row.AffectedClaim::claim).collect(Collectors.joining(" "));
        return Stream.of(
                        Stream.of(title),
                        indented(names),
                        open.isEmpty()
                                ? Stream.<String>of()
                                : indented(TEXTS.of("necessity.undecided", open)))
                .flatMap(lines -> lines);
    }

    private static Stream<String> indented(String text) {
        return text.isEmpty()
                ? Stream.of()
                : WordWrap.lines(text, WIDTH).stream().map(line -> INDENT + line);
    }

    private static String found(Row row) {
        return TEXTS.of("necessity.falls", row.falls().size(), difference(row));
    }

    private static String difference(Row row) {
        return row.isUnmet()
                ? TEXTS.of("necessity.unmet", row.searches())
                : TEXTS.of("necessity.differing", row.differing(), row.searches());
    }

    private static Stream<String> unnoticed(Matrix matrix) {
        List<Row> rows = matrix.unnoticed();
        return rows.isEmpty()
                ? Stream.of(TEXTS.of("necessity.noticed"))
                : Stream.concat(
                        Stream.of(TEXTS.of("necessity.unnoticed")),
                        rows.stream()
                                .map(row -> "    "
                                        + TEXTS.of(
                                                "necessity.row", row.reading(), difference(row))));
    }

    private static Stream<String> unexpected(Matrix matrix) {
        return matrix.unexpected().isEmpty()
                ? Stream.of()
                : Stream.of(
                        TEXTS.of("necessity.unexpected", String.join(" ", matrix.unexpected())));
    }

    private static String effort(Matrix matrix, Duration elapsed) {
        return TEXTS.of(
                "necessity.effort", matrix.originals(), matrix.again(), Seconds.words(elapsed));
    }
}
