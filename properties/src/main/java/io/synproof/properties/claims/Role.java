package io.synproof.properties.claims;

/** What a check contributes to the verdict of its claim. */
public sealed interface Role {

    /** It asks for the statement as it stands, in general. */
    enum Main implements Role {
        /** The only value. */
        MAIN
    }

    /**
     * It asks for the statement under a condition.
     *
     * @param condition the condition, in words
     */
    record Under(String condition) implements Role {}

    /**
     * It asks for the statement in a named profile of the protocol.
     *
     * @param name the profile
     */
    record In(String name) implements Role {}

    /**
     * It shows what the claim's text says beside the statement, and does not bear on the verdict.
     *
     * @param about what it shows, in words
     */
    record Aside(String about) implements Role {}
}
