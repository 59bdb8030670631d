package io.synproof.checker.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.exactness.HashSetSearch.Way;
import io.synproof.checker.model.Model;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.StateSpace;
import io.synproof.checker.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** That the checker sees of a model what a {@link HashSetSearch} sees. */
final class Agreement {
    private Agreement() {}

    /**
     * Compares all counts, and the length and the faults of the traces to some states, through some
     * steps, and to a deadlock.
     *
     * @param goal states to look for, and steps that lead to them
     * @param toGoal questions that are all decided by the sight of these states
     */
    static <S, A> void assertSameEvidence(
            Model<S, A> model,
            HashSetSearch<S, A> naive,
            int threads,
            Predicate<S> goal,
            List<Property<S, A>> toGoal) {
        if (naive.isEmpty()) {
            return;
        }
        List<Property<S, A>> properties = new ArrayList<>(toGoal);
        properties.add(Property.everyStep("not to the goal", step -> !goal.test(step.after())));
        properties.add(Property.noDeadlock());
        properties.add(Property.always("left open to the end", _ -> true));
        List<Verdict<S, A>> verdicts =
                Checker.of(model).threads(threads).within(naive.bounds()).checkAll(properties);

        assertThat(verdicts.getFirst().coverage().withoutTime()).isEqualTo(naive.coverage());
        verdicts.subList(0, toGoal.size())
                .forEach(verdict -> assertWay(model, verdict, naive.to(goal)));
        assertWay(model, verdicts.get(toGoal.size()), naive.through(goal));
        assertWay(model, verdicts.get(toGoal.size() + 1), naive.toDeadlock());
    }

    private static <S, A> void assertWay(
            Model<S, A> model, Verdict<S, A> verdict, Optional<Way> expected) {
        assertThat(verdict.trace().map(trace -> new Way(trace.length(), trace.faults(model))))
                .as(verdict.question().name())
                .isEqualTo(expected);
    }

    /** Compares all states, their depths, and all counts. */
    static <S, A> void assertSameStates(Model<S, A> model, HashSetSearch<S, A> naive, int threads) {
        if (naive.isEmpty()) {
            return;
        }
        StateSpace<S, A> space =
                Checker.of(model).threads(threads).within(naive.bounds()).explore();

        assertThat(space.coverage().withoutTime()).isEqualTo(naive.coverage());
        assertThat(space.states().collect(Collectors.toSet()))
                .isEqualTo(naive.ways().keySet());
        assertThat(naive.ways().entrySet())
                .allMatch(way -> space.depthOf(way.getKey())
                        .equals(OptionalInt.of(way.getValue().steps())));
    }
}
