package io.synproof.properties.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the matrix says of each property.
 *
 * @param matrix the matrix
 * @param citing the mistakes in methods that cite a clause, by the clause's name
 */
record Summary(Matrix matrix, Map<String, NavigableSet<String>> citing) {

    /** The rows of the mistakes to which a property falls. */
    List<Row> falls(String property) {
        return rows(property, Row::falls);
    }

    /** The rows of the mistakes that make a property so where it is not. */
    List<Row> rises(String property) {
        return rows(property, Row::rises);
    }

    private List<Row> rows(String property, Function<Row, NavigableSet<String>> list) {
        return matrix.rows().stream()
                .filter(row -> list.apply(row).contains(property))
                .toList();
    }

    /** Whether no mistake makes a difference to a property. */
    boolean isUntouched(String property) {
        return falls(property).isEmpty() && rises(property).isEmpty();
    }

    /** The clauses cited in the experiments of a property. */
    NavigableSet<String> cited(String property) {
        return matrix.clauses().getOrDefault(property, new TreeSet<>());
    }

    /** Those of them of which no mistake in a method that cites them changes the property. */
    List<String> unnoticed(String property) {
        List<String> touching = Stream.concat(falls(property).stream(), rises(property).stream())
                .map(Row::mutant)
                .toList();
        return cited(property).stream()
                .filter(clause -> touching.stream()
                        .noneMatch(citing.getOrDefault(clause, new TreeSet<>())::contains))
                .toList();
    }

    /** A mistake to which the property falls and little else does; else one that makes it so. */
    String example(String property) {
        return Stream.of(falls(property), rises(property))
                .flatMap(rows -> rows.stream()
                        .min(Comparator.comparingInt(
                                row -> row.falls().size() + row.rises().size()))
                        .stream())
                .map(row -> "`" + row.mutant() + "`")
                .findFirst()
                .orElse("none");
    }

    /** The table of all properties, in Markdown. */
    List<String> table(List<String> properties) {
        List<String> lines = new ArrayList<>();
        lines.add("| property | falls to | becomes so by | clauses | such as |");
        lines.add("|---|---|---|---|---|");
        properties.forEach(property -> lines.add("| `" + property + "` | "
                + falls(property).size() + " | " + rises(property).size() + " | "
                + (cited(property).size() - unnoticed(property).size()) + " of "
                + cited(property).size() + " | " + example(property) + " |"));
        return lines;
    }
}
