package io.synproof.properties.experiment;

import io.synproof.checker.result.Outcome;
import java.util.OptionalLong;

/** The answer that given runs provide to a question. */
public sealed interface Retold {

    /**
     * The runs decide it.
     *
     * @param outcome the outcome
     * @param evidence the runs
     * @param value the quantity, if the question is about one
     */
    record Decided(Outcome outcome, Evidence evidence, OptionalLong value) implements Retold {}

    /**
     * The runs do not decide it.
     *
     * @param why why not, in a clause
     */
    record Open(String why) implements Retold {}
}
