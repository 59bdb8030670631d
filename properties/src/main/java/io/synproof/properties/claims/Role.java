package io.synproof.properties.claims;

/** The contribution of a check to the verdict of its claim. */
public sealed interface Role {

    /** The statement as it stands, in general. */
    enum Main implements Role {
        /** The only value. */
        MAIN
    }

    /**
     * The statement under a condition.
     *
     * @param condition the condition, in words
     */
    record Under(String condition) implements Role {}

    /**
     * The statement in a named profile of the protocol.
     *
     * @param name the profile
     */
    record In(String name) implements Role {}

    /**
     * A remark of the claim's text beside the statement, without effect on the verdict.
     *
     * @param about what it shows, in words
     */
    record Aside(String about) implements Role {}
}
