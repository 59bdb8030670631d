package io.synproof.jqwik;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Trace;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;

/**
 * Random schedules of a model: runs that choose at random among the enabled actions. {@link
 * Sampler} offers more control.
 *
 * <p>Each step first chooses the kind of the next action at random, then the action, so that rare
 * kinds (a loss, a crash) are as likely as the many deliveries. A failing schedule shrinks by
 * leaving out steps: what is still enabled of the rest is run again, so every shrunk schedule is a
 * run of the model too.
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
        return Sampler.of(model).atMost(longest).shapedBy(shape).runs();
    }
}
