package io.synproof.checker.knowledge;

import io.synproof.checker.model.Step;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A formula of epistemic logic, true or false in each state: a fact, or that an agent knows a
 * formula.
 *
 * <p>An agent knows a formula in a state if the formula is true in every state of the model that
 * looks the same to the agent. So what is known is true, and it takes all states to say that
 * something is.
 *
 * @param <S> what a state is
 */
public sealed interface Formula<S> {

    /**
     * The formula {@code agent knows that inner}; the inner formula may be of any kind and depth.
     */
    static <S> Formula<S> knows(Agent<S> agent, Formula<S> inner) {
        return new Knows<>(agent, inner);
    }

    /**
     * The formula that all agents know the inner one, all know that all know it, and so on without
     * end: it is true in every state to which a chain of states leads, any two neighbours of which
     * look the same to one of the agents.
     *
     * @param agents at least 1
     * @throws IllegalArgumentException if there is none
     */
    static <S> Formula<S> commonlyKnows(List<Agent<S>> agents, Formula<S> inner) {
        return new CommonlyKnows<>(agents, inner);
    }

    /** The innermost fact. */
    default Fact<S> fact() {
        return switch (this) {
            case Fact<S> fact -> fact;
            case Knows<S> knows -> knows.inner().fact();
            case CommonlyKnows<S> common -> common.inner().fact();
        };
    }

    /** The agents of the outermost operator; empty for a fact. */
    default List<Agent<S>> agents() {
        return switch (this) {
            case Fact<S> _ -> List.of();
            case Knows<S> knows -> List.of(knows.agent());
            case CommonlyKnows<S> common -> common.agents();
        };
    }

    /** The question whether this is so in every state. */
    default <A> Knowledge<S, A> everywhere() {
        return new Knowledge<>(this, new Knowledge.InState<>("everywhere", _ -> true));
    }

    /** The question whether this is so in every state that satisfies the trigger. */
    default <A> Knowledge<S, A> whenever(String name, Predicate<? super S> trigger) {
        Objects.requireNonNull(name, "name");
        return new Knowledge<>(this, new Knowledge.InState<>("whenever " + name, trigger));
    }

    /** The question whether this is so after every step that satisfies the trigger. */
    default <A> Knowledge<S, A> after(String name, Predicate<? super Step<S, A>> trigger) {
        Objects.requireNonNull(name, "name");
        return new Knowledge<>(this, new Knowledge.AfterStep<>("after " + name, trigger));
    }

    /**
     * A fact about a state.
     *
     * @param name what reports call it, such as {@code the server is up}
     * @param holds pure; asked by several threads at once
     */
    record Fact<S>(String name, Predicate<? super S> holds) implements Formula<S> {
        /** Of these, none of which is null. */
        public Fact {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(holds, "holds");
        }

        /** Its name. */
        @Override
        public String toString() {
            return name;
        }
    }

    /** See {@link Formula#knows}. */
    record Knows<S>(Agent<S> agent, Formula<S> inner) implements Formula<S> {
        /** Of these, none of which is null. */
        public Knows {
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(inner, "inner");
        }

        /** Such as {@code client knows that the server is up}. */
        @Override
        public String toString() {
            return agent + " knows that " + inner;
        }
    }

    /** See {@link Formula#commonlyKnows}. */
    record CommonlyKnows<S>(List<Agent<S>> agents, Formula<S> inner) implements Formula<S> {

        /**
         * Common knowledge.
         *
         * @throws IllegalArgumentException if there is no agent
         */
        public CommonlyKnows {
            Objects.requireNonNull(agents, "agents");
            Objects.requireNonNull(inner, "inner");
            agents = List.copyOf(agents);
            if (agents.isEmpty()) {
                throw new IllegalArgumentException("common knowledge needs at least 1 agent");
            }
        }

        /** Such as {@code client and server commonly know that the server is up}. */
        @Override
        public String toString() {
            String names = agents.stream().map(Agent::name).collect(Collectors.joining(" and "));
            return names + " commonly know that " + inner;
        }
    }
}
