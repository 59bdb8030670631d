package io.synproof.properties.mutation;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of all properties when one mistake is made.
 *
 * @param mutant the name of the mistake
 * @param falls the properties that are so, somewhere, and no longer are
 * @param rises the other properties that are not so, somewhere, and now are
 * @param breaks whether the model, when it was asked about other properties, threw something, or
 *     ran on and on
 */
record Row(String mutant, NavigableSet<String> falls, NavigableSet<String> rises, boolean breaks) {
    private static final String BETWEEN = " | ";
    private static final String YES = "yes";
    private static final String NO = "no";

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
                names(cells.get(3)).contains(YES));
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
                cell("breaks:", List.of(breaks ? YES : NO)));
    }

    /** This row with what another says of some properties in place of what it says. */
    Row with(Row other, Predicate<String> some) {
        return new Row(
                mutant,
                merged(falls, other.falls, some),
                merged(rises, other.rises, some),
                breaks || other.breaks);
    }

    private static NavigableSet<String> merged(
            NavigableSet<String> own, NavigableSet<String> others, Predicate<String> some) {
        return Stream.concat(own.stream().filter(some.negate()), others.stream().filter(some))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String cell(String heading, Iterable<String> words) {
        return heading + (words.iterator().hasNext() ? " " : "") + String.join(" ", words);
    }
}
