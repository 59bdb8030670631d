package io.synproof.properties.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which properties fall to which mistakes, as it was drawn.
 *
 * @param rows one for each mistake, in the order of the code
 * @param clauses the names of the clauses that are cited in the experiments of each property
 */
record Matrix(List<Row> rows, SortedMap<String, NavigableSet<String>> clauses) {
    private static final String FOLDER =
            "properties/src/test/resources/io/synproof/properties/mutation/";
    private static final String ROWS = FOLDER + "matrix.txt";
    private static final String CLAUSES = FOLDER + "clauses.txt";

    /** The matrix that is kept below the root of the project; without rows if there is none. */
    static Matrix kept(Path root) {
        SortedMap<String, NavigableSet<String>> clauses = new TreeMap<>();
        lines(root.resolve(CLAUSES)).stream()
                .map(line -> line.split(":", 2))
                .forEach(parts -> clauses.put(
                        parts[0], new TreeSet<>(List.of(parts[1].strip().split(" ")))));
        return new Matrix(lines(root.resolve(ROWS)).stream().map(Row::parse).toList(), clauses);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps this matrix below the root of the project. */
    void keep(Path root) {
        try {
            Files.createDirectories(root.resolve(FOLDER));
            Files.write(root.resolve(ROWS), rows.stream().map(Row::text).toList());
            List<String> cited = new ArrayList<>();
            clauses.forEach((property, names) ->
                    cited.add((property + ": " + String.join(" ", names)).strip()));
            Files.write(root.resolve(CLAUSES), cited);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows by the names of their mistakes. */
    Map<String, Row> byMistake() {
        Map<String, Row> all = new TreeMap<>();
        rows.forEach(row -> all.put(row.mutant(), row));
        return all;
    }
}
