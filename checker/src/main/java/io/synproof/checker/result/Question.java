package io.synproof.checker.result;

/** A question about a model, of whatever kind. */
public interface Question {

    /** The kind of question in reports, such as {@code always}; empty if the name says it. */
    default String kind() {
        return "";
    }

    /** The name of the question in reports. */
    String name();

    /** The kind and the name, such as {@code always "one leader"}. */
    default String title() {
        return kind().isEmpty() ? name() : kind() + " \"" + name() + "\"";
    }
}
