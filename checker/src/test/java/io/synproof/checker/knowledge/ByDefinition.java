package io.synproof.checker.knowledge;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What is known in a small model, by the definitions: sets of states, and no thought of time. */
final class ByDefinition<S, A> {
    private final Model<S, A> model;
    private final Map<S, Integer> depths = new LinkedHashMap<>();
    private final List<Step<S, A>> steps = new ArrayList<>();
    private boolean complete = true;

    ByDefinition(Model<S, A> model) {
        this.model = model;
        Set<S> level = new LinkedHashSet<>(model.initialStates());
        for (int depth = 0; !level.isEmpty(); depth++) {
            for (S state : level) {
                depths.put(state, depth);
            }
            Set<S> next = new LinkedHashSet<>();
            level.forEach(state -> expand(state, next));
            next.removeAll(depths.keySet());
            level = next;
        }
    }

    private void expand(S state, Set<S> next) {
        for (A action : model.actions(state)) {
            S after = model.next(state, action);
            if (StateFilter.of(model).isCut(after)) {
                complete = false;
            } else {
                steps.add(new Step<>(state, action, after));
                next.add(after);
            }
        }
    }

    boolean isComplete() {
        return complete;
    }

    Set<S> states() {
        return depths.keySet();
    }

    List<Step<S, A>> steps() {
        return steps;
    }

    int depth(S state) {
        return depths.getOrDefault(state, -1);
    }

    /** The states in which a formula is true, if other agents than these see everything. */
    Set<S> truth(Formula<S> formula, Predicate<Agent<S>> deceived) {
        return switch (formula) {
            case Formula.Fact<S> fact -> where(fact.holds());
            case Formula.Knows<S>(Agent<S> agent, Formula<S> inner) ->
                known(agent, truth(inner, deceived), deceived);
            case Formula.CommonlyKnows<S>(List<Agent<S>> agents, Formula<S> inner) -> {
                Set<S> all = truth(inner, deceived);
                int size;
                do {
                    size = all.size();
                    // All of them know what is left, which has fewer states than what was left.
                    for (Agent<S> agent : agents) {
                        all = known(agent, all, deceived);
                    }
                } while (all.size() < size);
                yield all;
            }
        };
    }

    private Set<S> known(Agent<S> agent, Set<S> inner, Predicate<Agent<S>> deceived) {
        return deceived.test(agent)
                ? where(state -> inner.containsAll(alike(agent, state)))
                : inner;
    }

    /** The states that an agent cannot tell from this one. */
    Set<S> alike(Agent<S> agent, S state) {
        Object view = agent.view().apply(state);
        return where(other -> agent.view().apply(other).equals(view));
    }

    /** The states in which so many further runs at most show that the formula is false. */
    Set<S> refutedBy(int more, Formula<S> formula, Predicate<Agent<S>> deceived) {
        return switch (formula) {
            case Formula.Fact<S> fact -> where(state -> !fact.holds().test(state));
            case Formula.Knows<S>(Agent<S> agent, Formula<S> inner) -> {
                Set<S> all = refutedBy(more, inner, deceived);
                if (more > 0 && deceived.test(agent)) {
                    refutedBy(more - 1, inner, deceived).forEach(s -> all.addAll(alike(agent, s)));
                }
                yield all;
            }
            case Formula.CommonlyKnows<S>(List<Agent<S>> agents, Formula<S> inner) -> {
                Set<S> all = refutedBy(more, inner, deceived);
                if (more > 0) {
                    for (S state : refutedBy(more - 1, formula, deceived)) {
                        agents.stream()
                                .filter(deceived)
                                .forEach(agent -> all.addAll(alike(agent, state)));
                    }
                }
                yield all;
            }
        };
    }

    private Set<S> where(Predicate<? super S> holds) {
        Set<S> all = new HashSet<>(depths.keySet());
        all.removeIf(state -> !holds.test(state));
        return all;
    }

    /** Whether each view has one history only, in runs as long as there are states. */
    boolean remembers(Agent<S> agent) {
        Map<Object, List<Object>> histories = new HashMap<>();
        Map<S, Set<List<Object>>> ends = new LinkedHashMap<>();
        for (S state : model.initialStates()) {
            List<Object> history = List.of(agent.view().apply(state));
            ends.computeIfAbsent(state, _ -> new LinkedHashSet<>()).add(history);
        }
        for (int length = 0; length <= depths.size(); length++) {
            if (!areUnique(ends, histories)) {
                return false;
            }
            ends = longer(agent, ends);
        }
        return true;
    }

    private boolean areUnique(Map<S, Set<List<Object>>> ends, Map<Object, List<Object>> histories) {
        return ends.values().stream()
                .flatMap(Set::stream)
                .allMatch(history -> histories
                        .computeIfAbsent(history.getLast(), _ -> history)
                        .equals(history));
    }

    private Map<S, Set<List<Object>>> longer(Agent<S> agent, Map<S, Set<List<Object>>> ends) {
        Map<S, Set<List<Object>>> longer = new LinkedHashMap<>();
        for (Step<S, A> step : steps) {
            Object view = agent.view().apply(step.after());
            for (List<Object> history : ends.getOrDefault(step.before(), Set.of())) {
                List<Object> more = new ArrayList<>(history);
                if (!more.getLast().equals(view)) {
                    more.add(view);
                }
                longer.computeIfAbsent(step.after(), _ -> new LinkedHashSet<>()).add(more);
            }
        }
        return longer;
    }
}
