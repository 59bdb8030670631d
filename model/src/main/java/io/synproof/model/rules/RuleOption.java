package io.synproof.model.rules;

/**
 * One way in which a switchable rule can read; the alternatives of each rule are an enum of these.
 */
public interface RuleOption {
    /** The name under which a user chooses it, such as {@code three}. */
    String key();

    /** The meaning, in one sentence. */
    String meaning();
}
