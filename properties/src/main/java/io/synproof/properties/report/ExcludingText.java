package io.synproof.properties.report;

import io.synproof.properties.experiment.Answer;
import io.synproof.properties.language.Texts;
import java.util.Optional;
import java.util.stream.Collectors;

/** The runs that a question leaves out, in a line. */
public final class ExcludingText {
    private static final Texts TEXTS = Texts.beside(ExcludingText.class);

    private ExcludingText() {}

    /**
     * The excluded sentences, and the runs to which the outcome applies; empty if nothing is left
     * out.
     */
    public static Optional<String> of(Answer answer) {
        return Optional.of(answer.experiment().excluding())
                .filter(sentences -> !sentences.isEmpty())
                .map(sentences -> TEXTS.of(
                        "excluding",
                        sentences.stream()
                                .map(sentence -> "\"" + sentence + "\"")
                                .collect(Collectors.joining(TEXTS.of("or"))),
                        VerdictText.of(answer.outcome())));
    }
}
