package io.synproof.properties.experiment;

import io.synproof.checker.result.Outcome;
import java.util.OptionalLong;

/** What runs that were given show of a question. */
public sealed interface Retold {

    /**
     * They decide it.
     *
     * @param outcome the outcome
     * @param evidence the runs
     * @param value the quantity, if the question is about one
     */
    record Decided(Outcome outcome, Evidence evidence, OptionalLong value) implements Retold {}

    /**
     * They do not.
     *
     * @param why why not, in a clause
     */
    record Open(String why) implements Retold {}
}
