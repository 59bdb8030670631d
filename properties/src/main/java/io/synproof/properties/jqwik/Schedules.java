package io.synproof.properties.jqwik;

import io.synproof.checker.Model;
import io.synproof.checker.Step;
import io.synproof.checker.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random schedules of a model: runs in which chance chooses among what is enabled.
 *
 * <p>Chance first chooses the kind of the next action, then the action, so that rare kinds (a loss,
 * a crash) are as likely as the many deliveries. A failing schedule shrinks by leaving out steps:
 * what is still enabled of the rest is run again, so every shrunk schedule is a run of the model
 * too.
 *
 * <pre>{@code
 * @Property
 * void neverTwoLeaders(@ForAll("runs") Trace<Ring, Message> run) {
 *     assertThat(run.states()).noneMatch(Ring::hasTwoLeaders);
 * }
 *
 * @Provide
 * Arbitrary<Trace<Ring, Message>> runs() {
 *     return Schedules.of(model, 40);
 * }
 * }</pre>
 */
public final class Schedules {
    private Schedules() {}

    /**
     * The runs of a model, as far as a search follows them: no state is cut or outside the
     * constraint.
     *
     * @param longest the most steps of a run, 1 or more; a run that can go on is that long
     * @throws IllegalArgumentException if {@code longest} is less than 1, or no initial state is
     *     within the constraint
     */
    public static <S, A> Arbitrary<Trace<S, A>> of(Model<S, A> model, int longest) {
        return of(model, longest, Function.identity());
    }

    /**
     * The runs of a model whose actions say more than what they do, such as the age of a message:
     * where leaving out a step changes that, shrinking goes on with the action of the same shape.
     *
     * @param longest the most steps of a run, 1 or more; a run that can go on is that long
     * @param shape what stays of an action when it is taken at another moment
     * @throws IllegalArgumentException if {@code longest} is less than 1, or no initial state is
     *     within the constraint
     */
    public static <S, A> Arbitrary<Trace<S, A>> of(
            Model<S, A> model, int longest, Function<? super A, ?> shape) {
        if (longest < 1) {
            throw new IllegalArgumentException("a schedule of at most " + longest + " steps");
        }
        Walker<S, A> walker = new Walker<>(model);
        List<S> starts = walker.starts();
        if (starts.isEmpty()) {
            throw new IllegalArgumentException("no initial state is within the constraint");
        }
        return Arbitraries.fromGenerator(random -> new ShrinkableSchedule<>(
                walker, shape, run(walker, chosen(starts, random), longest, random)));
    }

    private static <S, A> Trace<S, A> run(
            Walker<S, A> walker, S initial, int longest, Random random) {
        List<Step<S, A>> steps = new ArrayList<>();
        Optional<Step<S, A>> step = step(walker, initial, random);
        while (step.isPresent()) {
            steps.add(step.get());
            step = steps.size() < longest
                    ? step(walker, step.get().after(), random)
                    : Optional.empty();
        }
        return new Trace<>(initial, steps);
    }

    /** A step by chance; none if every way leads out of what is searched, or there is no way. */
    private static <S, A> Optional<Step<S, A>> step(Walker<S, A> walker, S state, Random random) {
        List<A> left = new ArrayList<>(walker.model().actions(state));
        Optional<Step<S, A>> step = Optional.empty();
        while (step.isEmpty() && !left.isEmpty()) {
            A action = action(walker.model(), left, random);
            left.remove(action);
            step = walker.step(state, action);
        }
        return step;
    }

    private static <S, A> A action(Model<S, A> model, List<A> enabled, Random random) {
        String kind = chosen(enabled.stream().map(model::kind).distinct().toList(), random);
        return chosen(
                enabled.stream()
                        .filter(action -> model.kind(action).equals(kind))
                        .toList(),
                random);
    }

    private static <T> T chosen(List<T> among, Random random) {
        return among.get(random.nextInt(among.size()));
    }
}
