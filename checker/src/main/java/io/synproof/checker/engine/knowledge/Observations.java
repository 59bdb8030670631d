package io.synproof.checker.engine.knowledge;

import io.synproof.checker.engine.graph.StateQuery;
import io.synproof.checker.engine.util.Interner;
import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.Formula;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The views of the agents of a formula and the values of its facts, in each state. Each view is
 * evaluated once in each state, and kept as a number.
 *
 * @param views of each agent, in the order in which the formula names them
 * @param facts of each fact, 0 in the states in which it is false, else {@link
 *     RefutationDistance#TRUE}
 */
record Observations<S>(Map<Agent<S>, Partition> views, Map<Formula.Fact<S>, int[]> facts) {

    /** Evaluates all views and facts in all these states. */
    static <S> Observations<S> of(Formula<S> formula, StateQuery<S, ?> all) {
        Set<Agent<S>> agents = new LinkedHashSet<>();
        Map<Formula.Fact<S>, int[]> facts = new LinkedHashMap<>();
        collect(formula, agents, facts, all.size());
        List<Numbering<S>> numberings = new ArrayList<>();
        agents.forEach(agent -> numberings.add(new Numbering<>(agent, all.size())));
        all.ask((number, state) -> {
            numberings.forEach(one -> one.number(number, state));
            facts.forEach((fact, ranks) ->
                    ranks[number] = fact.holds().test(state) ? RefutationDistance.TRUE : 0);
        });
        Map<Agent<S>, Partition> views = new LinkedHashMap<>();
        numberings.forEach(one -> views.put(one.agent, one.partition()));
        return new Observations<>(views, facts);
    }

    Partition view(Agent<S> agent) {
        return Objects.requireNonNull(views.get(agent));
    }

    int[] ranks(Formula.Fact<S> fact) {
        return Objects.requireNonNull(facts.get(fact));
    }

    private static <S> void collect(
            Formula<S> formula,
            Set<Agent<S>> agents,
            Map<Formula.Fact<S>, int[]> facts,
            int states) {
        switch (formula) {
            case Formula.Fact<S> fact -> facts.put(fact, new int[states]);
            case Formula.Knows<S>(Agent<S> agent, Formula<S> inner) -> {
                agents.add(agent);
                collect(inner, agents, facts, states);
            }
            case Formula.CommonlyKnows<S>(List<Agent<S>> all, Formula<S> inner) -> {
                agents.addAll(all);
                collect(inner, agents, facts, states);
            }
        }
    }

    /** The numbers of an agent's views; only their equality matters. */
    private static final class Numbering<S> {
        private final Agent<S> agent;
        private final Interner<Object> interner = new Interner<>();
        private final int[] numbers;

        Numbering(Agent<S> agent, int states) {
            this.agent = agent;
            this.numbers = new int[states];
        }

        void number(int state, S value) {
            numbers[state] = interner.numberOf(agent.view().apply(value));
        }

        Partition partition() {
            return new Partition(numbers, interner.size());
        }
    }
}
