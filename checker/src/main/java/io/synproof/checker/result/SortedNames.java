package io.synproof.checker.result;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets and maps of names that are the same in every run of the JVM, order included. */
public final class SortedNames {
    private SortedNames() {}

    /** An immutable copy in alphabetical order; {@link Set#copyOf} promises no order. */
    public static Set<String> sorted(Set<String> names) {
        return sorted(names.stream());
    }

    /** An immutable copy in alphabetical order of the names. */
    public static Map<String, Long> sorted(Map<String, Long> byName) {
        return Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    /** The distinct names of a stream as an immutable set in alphabetical order. */
    public static Set<String> sorted(Stream<String> names) {
        TreeSet<String> sorted = names.collect(Collectors.toCollection(TreeSet::new));
        return Collections.unmodifiableSet(sorted);
    }
}
