package io.synproof.jqwik;

import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * A schedule that shrinks by leaving out steps: first large pieces, then small ones, then any two.
 *
 * <p>An action that is no longer enabled after a removal is skipped. So one try may remove a cause
 * with all its effects.
 *
 * @param walker takes the steps of the model whose schedule it is
 * @param shape what stays of an action when it is taken at another moment
 * @param value the schedule
 */
record ShrinkableSchedule<S, A>(
        Walker<S, A> walker, Function<? super A, ?> shape, Trace<S, A> value)
        implements Shrinkable<Trace<S, A>> {

    @Override
    public Stream<Shrinkable<Trace<S, A>>> shrink() {
        int length = value.length();
        Stream<List<A>> pieces = IntStream.iterate(length, size -> size > 0, size -> size / 2)
                .boxed()
                .flatMap(size -> IntStream.rangeClosed(0, length - size)
                        .mapToObj(from -> without(from, from + size)));
        Stream<List<A>> pairs = IntStream.range(0, length)
                .boxed()
                .flatMap(one -> IntStream.range(one + 2, length)
                        .mapToObj(other -> withoutBoth(one, other)));
        return Stream.concat(pieces, pairs)
                .map(this::rerun)
                .filter(shorter -> shorter.length() < length)
                .map(shorter -> new ShrinkableSchedule<>(walker, shape, shorter));
    }

    /** The actions without those from {@code from} to before {@code to}. */
    private List<A> without(int from, int to) {
        return keeping(i -> i < from || i >= to);
    }

    private List<A> withoutBoth(int one, int other) {
        return keeping(i -> i != one && i != other);
    }

    private List<A> keeping(IntPredicate kept) {
        List<A> actions = value.actions();
        return IntStream.range(0, actions.size())
                .filter(kept)
                .mapToObj(actions::get)
                .toList();
    }

    private Trace<S, A> rerun(List<A> actions) {
        List<Step<S, A>> steps = new ArrayList<>();
        S state = value.initial();
        for (A wanted : actions) {
            Optional<Step<S, A>> step = step(state, wanted);
            step.ifPresent(steps::add);
            state = step.map(Step::after).orElse(state);
            if (step.filter(walker::isOver).isPresent()) {
                break;
            }
        }
        return new Trace<>(value.initial(), steps, value.format());
    }

    private Optional<Step<S, A>> step(S state, A wanted) {
        return enabled(state, wanted).flatMap(action -> walker.step(state, action));
    }

    /** The wanted action if it is enabled, otherwise the first of its shape. */
    private Optional<A> enabled(S state, A wanted) {
        List<A> enabled = walker.model().actions(state);
        return enabled.contains(wanted)
                ? Optional.of(wanted)
                : enabled.stream()
                        .filter(action -> shape.apply(action).equals(shape.apply(wanted)))
                        .findFirst();
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(value.length());
    }
}
