package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Clause;
import io.vavr.collection.List;

/** The outcome of one line at one machine. */
sealed interface Outcome {
    /**
     * The model does what the line says, or may.
     *
     * @param next the machine afterwards
     * @param note a remark, empty without one
     */
    record Agrees(Machine next, String note) implements Outcome {}

    /**
     * The model does something else.
     *
     * @param does what it does
     * @param rules the rules by which it does so
     */
    record Differs(String does, List<Clause> rules) implements Outcome {}

    /**
     * The model cannot say.
     *
     * @param next the machine afterwards
     * @param why what the model lacks
     */
    record Unjudged(Machine next, String why) implements Outcome {}

    static Outcome agrees(Machine next) {
        return new Agrees(next, "");
    }
}
