package io.synproof.properties.report;

import io.synproof.properties.experiment.Answer;
import java.util.Optional;
import java.util.stream.Collectors;

/** The runs that a question leaves out, in a line. */
public final class ExcludingText {
    private ExcludingText() {}

    /**
     * The excluded sentences, and the runs to which the outcome applies; empty if nothing is left
     * out.
     */
    public static Optional<String> of(Answer answer) {
        return Optional.of(answer.experiment().excluding())
                .filter(sentences -> !sentences.isEmpty())
                .map(sentences -> "left out: runs in which a step carries "
                        + sentences.stream()
                                .map(sentence -> "\"" + sentence + "\"")
                                .collect(Collectors.joining(" or "))
                        + "; " + answer.outcome() + " is said of the other runs alone");
    }
}
