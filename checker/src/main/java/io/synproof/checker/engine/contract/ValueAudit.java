package io.synproof.checker.engine.contract;

import io.synproof.checker.engine.util.Interner;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.ValueText;
import java.util.List;

/**
 * An audit of the values that a search has numbered: one that was changed in place has changed
 * every state that contains it.
 */
public final class ValueAudit {
    /** So many of each table are all looked at; further ones lie far apart, and that takes time. */
    public static final int ALL = 1 << 16;

    /** Of the other values, one in this many is audited. */
    private static final int EVERY = 16;

    private ValueAudit() {}

    /**
     * Audits the values of these tables.
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
