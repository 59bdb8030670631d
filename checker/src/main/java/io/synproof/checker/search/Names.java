package io.synproof.checker.search;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets of names that are the same in every run of the JVM, order included. */
public final class Names {
    private Names() {}

    /**
     * An immutable copy that iterates in alphabetical order, which {@link Set#copyOf} does not
     * promise.
     */
    public static Set<String> sorted(Set<String> names) {
        return names.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(names));
    }
}
