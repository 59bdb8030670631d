package io.synproof.checker.model;

import java.util.Optional;

/**
 * A breach of the contract of models.
 *
 * @param kind which rule it breaks
 * @param detail where, and what was found there
 * @param trace to the place; empty if the model does not go there again
 */
public record ContractViolation(Kind kind, String detail, Optional<Trace<?, ?>> trace) {

    /** The rules that {@link io.synproof.checker.Checker#selfCheck()} checks. */
    public enum Kind {
        /** A state, an action, or a list of these is null. */
        NULL("null in the place of a state or an action", "what cannot happen is not listed"),
        /** A state, or a part of one, is another than when it was given to a function. */
        STATE_CHANGED(
                "a state is changed in place",
                "states, processes, messages and what they hold never change; next makes a new"
                        + " one, and whoever sorts or adds copies the list first"),
        /** Asked twice, {@link Model#actions} gave different lists. */
        ACTIONS_DIFFER(
                "the same state has different actions when asked again",
                "actions depend on the state alone, and are equal by content"),
        /** {@link Model#actions} lists an action twice. */
        ACTION_LISTED_TWICE("an action is listed twice", "no two actions of a state are equal"),
        /** Two actions of a state are equal, and lead to different states. */
        EQUAL_ACTIONS_DIFFER(
                "equal actions have different effects",
                "no two actions of a state are equal, for a trace names a step by its action; let"
                        + " it say what tells them apart, such as the process and the message"),
        /** Asked twice, {@link Model#next} gave different states. */
        NEXT_DIFFERS(
                "the same action leads to different states when taken again",
                "next depends on state and action alone, and states are equal by content"),
        /** Asked twice, {@link Model#initialStates} gave different states. */
        INITIAL_STATES_DIFFER(
                "the initial states are others when asked again",
                "the initial states are always the same, in the same order, and equal by content"),
        /** Asked twice about a state, a property gave different answers. */
        PROPERTY_DIFFERS(
                "a property says something else when asked again",
                "what a property says depends on the state alone"),
        /** Equal states have different hash codes. */
        HASH_CODES_DIFFER(
                "equal states have different hash codes", "hashCode is by content, as equals is"),
        /** Equal states have different actions, or lead to different states. */
        EQUAL_STATES_DIFFER(
                "equal states behave differently", "equals sees all that a step depends on"),
        /** A composition overrides its steps, with others than those of its parts. */
        COMPOSITION_DIFFERS(
                "the steps of the model are not those of its parts",
                "a search takes those of the parts"),
        /** A message goes to a process that there is not, or another way when time has passed. */
        MISDIRECTED(
                "a message goes where it cannot arrive",
                "recipients are the numbers of processes, from 0 on, and a message that grows older"
                        + " keeps its recipients and its link"),
        /** Two states of a composition have different numbers of processes. */
        PROCESSES_DIFFER(
                "states have different numbers of processes",
                "all states of a composition have the same processes, in the same order"),
        /**
         * Members that a {@link io.synproof.checker.symmetry.Symmetry} calls interchangeable are
         * not.
         */
        NOT_SYMMETRIC(
                "what is said to be interchangeable makes a difference",
                "what is true of a state is true of it permuted"),
        /** Something waits for time to pass, but nothing can happen. */
        TIMELOCK(
                "something waits for time to pass, and nothing can happen",
                "a state that awaits time has an action"),
        /** The model has time, and a cycle in which none passes. */
        ZENO_CYCLE("a cycle in which no time passes", "time passes in every run that goes on");

        private final String rule;
        private final String contract;

        Kind(String rule, String contract) {
            this.rule = rule;
            this.contract = contract;
        }

        /** The broken rule in words. */
        public String rule() {
            return rule;
        }

        /** The rule of the contract, in words. */
        public String contract() {
            return contract;
        }
    }
}
