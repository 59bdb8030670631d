package io.synproof.properties.report;

import io.synproof.properties.experiment.Answer;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which runs a question leaves out, in a line. */
public final class ExcludingText {
    private ExcludingText() {}

    /** What is left out, and of what the outcome is said; empty if nothing is. */
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
