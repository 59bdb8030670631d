package io.synproof.properties.mutation;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What becomes of all properties when one mistake is made.
 *
 * @param mutant the name of the mistake
 * @param falls the properties that are so, somewhere, and no longer are
 * @param rises the other properties that are not so, somewhere, and now are
 * @param broken how many of the remaining properties were asked of a model that threw something,
 *     or ran on and on
 */
record Row(String mutant, NavigableSet<String> falls, NavigableSet<String> rises, int broken) {
    private static final String BETWEEN = " | ";

    Row {
        falls = Collections.unmodifiableNavigableSet(new TreeSet<>(falls));
        rises = Collections.unmodifiableNavigableSet(new TreeSet<>(rises));
    }

    /** The row of this text. */
    static Row parse(String text) {
        List<String> cells = List.of(text.split(" \\| ", -1));
        return new Row(
                cells.get(0),
                names(cells.get(1)),
                names(cells.get(2)),
                Integer.parseInt(names(cells.get(3)).first()));
    }

    private static NavigableSet<String> names(String cell) {
        return new TreeSet<>(Stream.of(cell.split(" ")).skip(1).toList());
    }

    /** The row as a line of text. */
    String text() {
        return String.join(
                BETWEEN,
                mutant,
                cell("falls:", falls),
                cell("rises:", rises),
                cell("broken:", List.of(String.valueOf(broken))));
    }

    private static String cell(String heading, Iterable<String> words) {
        return heading + (words.iterator().hasNext() ? " " : "") + String.join(" ", words);
    }
}
