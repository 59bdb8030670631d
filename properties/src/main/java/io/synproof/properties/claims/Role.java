package io.synproof.properties.claims;

/** The contribution of a check to the verdict of its claim. */
public sealed interface Role {

    /** The role in words, such as {@code in the profile LINUX}; empty for the main statement. */
    default String words() {
        return switch (this) {
            case Main.MAIN -> "";
            case Under(String condition) -> "under the condition: " + condition;
            case In(String name) -> "in the profile " + name;
            case Aside(String about) -> "beside the statement: " + about;
        };
    }

    /** The words behind a comma, for the end of a phrase; empty for the main statement. */
    default String suffix() {
        return words().isEmpty() ? "" : ", " + words();
    }

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
