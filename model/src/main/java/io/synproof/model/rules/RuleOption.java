package io.synproof.model.rules;

/** One way in which a switchable rule can read; every rule's alternatives are an enum of these. */
public interface RuleOption {
    /** The name under which a user chooses it, such as {@code three}. */
    String key();

    /** What it means, in one sentence. */
    String meaning();
}
