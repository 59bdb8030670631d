package io.synproof.checker.search;

import io.synproof.checker.ContractException;
import io.synproof.checker.Finding.Kind;
import io.synproof.checker.trace.ValueText;
import java.util.List;

/**
 * Looks whether the values that a search has numbered are still what they were when they came:
 * whoever has changed one in place has changed every state that it is a part of.
 */
final class Audit {
    /** So many of each table are all looked at; further ones lie far apart, and that takes time. */
    private static final int ALL = 1 << 16;

    /** Of the others, one of so many. */
    private static final int EVERY = 16;

    private Audit() {}

    /**
     * Looks at the values of these tables.
     *
     * @throws ContractException if one has changed
     */
    static void of(List<Interner<?>> tables) {
        tables.forEach(Audit::look);
    }

    private static void look(Interner<?> table) {
        int size = table.size();
        for (int number = 0; number < size; number += number < ALL ? 1 : EVERY) {
            Object value = table.get(number);
            if (value.hashCode() != table.hashOf(number)) {
                throw new ContractException(
                        Kind.STATE_CHANGED,
                        "the model, or a property, has changed what a state was made of; it is now "
                                + ValueText.of(value));
            }
        }
    }
}
