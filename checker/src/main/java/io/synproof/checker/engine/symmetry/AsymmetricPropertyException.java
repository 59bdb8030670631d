package io.synproof.checker.engine.symmetry;

import io.synproof.checker.property.Property;

/**
 * Thrown if a property that is asked up to a symmetry does not say the same of symmetric states.
 */
public final class AsymmetricPropertyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * With the property and two symmetric states that it tells apart.
     *
     * @param decided the state that decides it
     * @param other the symmetric state that does not
     */
    public AsymmetricPropertyException(Property<?, ?> property, Object decided, Object other) {
        super("\"" + property.name() + "\" tells symmetric states apart: " + decided
                + " decides it, and " + other + " does not; check it without upTo, or let it ask"
                + " the same of every member");
    }
}
