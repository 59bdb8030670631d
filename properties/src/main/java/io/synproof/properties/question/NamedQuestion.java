package io.synproof.properties.question;

import java.util.function.Supplier;

/**
 * A question under its name: a sentence is read when somebody first asks it.
 *
 * @param name its name, such as {@code noStaleOctetAccepted}
 * @param summary what it says, in one sentence
 * @param kind what kind of property it is
 * @param source the question itself, the same one each time
 */
public record NamedQuestion(
        String name, String summary, Question.Kind kind, Supplier<Question<?>> source) {

    /** A question that is there already, under its name. */
    public static NamedQuestion of(Question<?> question) {
        return new NamedQuestion(
                question.name(), question.summary(), question.kind(), () -> question);
    }

    /** The question itself. */
    public Question<?> question() {
        return source.get();
    }
}
