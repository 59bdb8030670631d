package io.synproof.properties.jqwik;

import io.synproof.checker.Model;
import io.synproof.checker.Step;
import io.synproof.checker.Trace;
import java.util.ArrayList;
import java.util.List;
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
     * The runs of a model.
     *
     * @param longest the most steps of a run, 1 or more; a run that can go on is that long
     * @throws IllegalArgumentException if {@code longest} is less than 1
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
     * @throws IllegalArgumentException if {@code longest} is less than 1
     */
    public static <S, A> Arbitrary<Trace<S, A>> of(
            Model<S, A> model, int longest, Function<? super A, ?> shape) {
        if (longest < 1) {
            throw new IllegalArgumentException("a schedule of at most " + longest + " steps");
        }
        return Arbitraries.fromGenerator(
                random -> new ShrinkableSchedule<>(model, shape, run(model, longest, random)));
    }

    private static <S, A> Trace<S, A> run(Model<S, A> model, int longest, Random random) {
        List<S> starts = model.initialStates();
        S initial = starts.get(random.nextInt(starts.size()));
        List<Step<S, A>> steps = new ArrayList<>();
        S state = initial;
        List<A> enabled = model.actions(state);
        while (steps.size() < longest && !enabled.isEmpty() && !model.isCut(state)) {
            A action = choose(model, enabled, random);
            S after = model.next(state, action);
            steps.add(new Step<>(state, action, after));
            state = after;
            enabled = model.actions(state);
        }
        return new Trace<>(initial, steps);
    }

    private static <S, A> A choose(Model<S, A> model, List<A> enabled, Random random) {
        List<String> kinds = enabled.stream().map(model::kind).distinct().toList();
        String kind = kinds.get(random.nextInt(kinds.size()));
        List<A> ofKind = enabled.stream()
                .filter(action -> model.kind(action).equals(kind))
                .toList();
        return ofKind.get(random.nextInt(ofKind.size()));
    }
}
