package io.synproof.checker.engine.contract;

import io.synproof.checker.engine.util.Interner;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.ValueText;
import java.util.List;

/**
 * Looks whether the values that a search has numbered are still what they were when they came:
 * whoever has changed one in place has changed every state that it is a part of.
 */
public final class ValueAudit {
    /** So many of each table are all looked at; further ones lie far apart, and that takes time. */
    private static final int ALL = 1 << 16;

    /** Of the others, one of so many. */
    private static final int EVERY = 16;

    private ValueAudit() {}

    /**
     * Looks at the values of these tables.
     *
     * @throws ContractException if one has changed
     */
    public static void of(List<Interner<?>> tables) {
        tables.forEach(ValueAudit::look);
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
