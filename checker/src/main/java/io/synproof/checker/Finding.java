package io.synproof.checker;

import java.util.Optional;

/**
 * One way in which a model breaks its contract.
 *
 * @param kind which rule it breaks
 * @param detail where, and what was found there
 * @param trace to the place; empty if the model does not go there again
 */
public record Finding(Kind kind, String detail, Optional<Trace<?, ?>> trace) {

    /** The rules that {@link Checker#selfCheck()} checks. */
    public enum Kind {
        /** Asked twice, {@link Model#actions} gave different lists. */
        ACTIONS_DIFFER("the same state has different actions when asked again"),
        /** {@link Model#actions} lists an action twice. */
        ACTION_LISTED_TWICE("an action is listed twice"),
        /** Asked twice, {@link Model#next} gave different states. */
        NEXT_DIFFERS("the same action leads to different states when taken again"),
        /** Equal states have different hash codes. */
        HASH_CODES_DIFFER("equal states have different hash codes"),
        /** Equal states have different actions, or lead to different states. */
        EQUAL_STATES_DIFFER("equal states behave differently"),
        /** A {@link Composition} overrides its steps, with others than those of its parts. */
        COMPOSITION_DIFFERS("the steps of the model are not those of its parts"),
        /** What a {@link Symmetry} calls interchangeable is not. */
        NOT_SYMMETRIC("what is said to be interchangeable makes a difference"),
        /** Something waits for time to pass, but nothing can happen. */
        TIMELOCK("something waits for time to pass, and nothing can happen"),
        /** The model has time, and a cycle in which none passes. */
        ZENO_CYCLE("a cycle in which no time passes");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        /** The broken rule in words. */
        public String rule() {
            return rule;
        }
    }
}
