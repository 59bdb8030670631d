package io.synproof.properties.jqwik;

import io.synproof.checker.Model;
import io.synproof.checker.Property;
import io.synproof.checker.Step;
import io.synproof.checker.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;

/**
 * Makes random runs of a model, as {@link Schedules} does, with more to say about them: where they
 * end, what is told apart of the actions among which chance chooses, and what it prefers.
 *
 * <p>Chance first chooses among the <em>views</em> of the enabled actions, then among the actions
 * of that view. Without more, a view is the action's kind. After a rehearsal, every other run
 * prefers the views that were rare in it; the runs between go on without a preference, so that what
 * is common is still met in long rows. A sampler is an immutable value, and what it makes depends
 * on jqwik's seed and the rehearsal's alone. {@code docs/sampling.md} has an example.
 *
 * @param <S> what a state is
 * @param <A> what an action is
 */
public final class Sampler<S, A> {
    private static final int LONGEST = 100;

    private final Walker<S, A> walker;
    private final int longest;
    private final Function<? super A, ?> shape;
    private final BiFunction<? super S, ? super A, ?> view;
    private final Rarity rarity;

    private Sampler(
            Walker<S, A> walker,
            int longest,
            Function<? super A, ?> shape,
            BiFunction<? super S, ? super A, ?> view,
            Rarity rarity) {
        this.walker = walker;
        this.longest = longest;
        this.shape = shape;
        this.view = view;
        this.rarity = rarity;
    }

    /**
     * Runs of at most 100 steps that only a terminal state ends before, and that prefer no kind of
     * action.
     *
     * @throws IllegalArgumentException if no initial state is within the constraint
     */
    public static <S, A> Sampler<S, A> of(Model<S, A> model) {
        Walker<S, A> walker = new Walker<>(model);
        if (walker.starts().isEmpty()) {
            throw new IllegalArgumentException("no initial state is within the constraint");
        }
        return new Sampler<>(
                walker,
                LONGEST,
                Function.identity(),
                (_, action) -> model.kind(action),
                Rarity.NONE);
    }

    /**
     * Runs of at most so many steps.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Sampler<S, A> atMost(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("a schedule of at most " + steps + " steps");
        }
        return new Sampler<>(walker, steps, shape, view, rarity);
    }

    /** Runs that end with the first sight that decides a property; so do the runs they shrink to. */
    public Sampler<S, A> until(Property<S, A> property) {
        Walker<S, A> ending = new Walker<>(walker.model(), Optional.of(property));
        return new Sampler<>(ending, longest, shape, view, rarity);
    }

    /**
     * Runs of a model whose actions say more than what they do, such as the age of a message: where
     * shrinking leaves out a step and so changes that, it goes on with an action of the same shape.
     */
    public Sampler<S, A> shapedBy(Function<? super A, ?> what) {
        return new Sampler<>(walker, longest, what, view, rarity);
    }

    /**
     * Runs in which chance tells actions apart by this view: a value with {@code equals} and {@code
     * hashCode} by content.
     *
     * @param what what is to be told apart of an action that is enabled in a state
     */
    public Sampler<S, A> viewedBy(BiFunction<? super S, ? super A, ?> what) {
        return new Sampler<>(walker, longest, shape, what, rarity);
    }

    /**
     * Makes some runs, each of which prefers what was rare in those before, and counts what happens
     * in them: the sampler that prefers what was rare in all of them.
     *
     * @param runs how many, 0 or more
     * @param seed what the runs depend on
     */
    public Sampler<S, A> rehearsed(int runs, long seed) {
        Random random = new Random(seed);
        Map<Object, Integer> counts = new HashMap<>();
        for (int i = 0; i < runs; i++) {
            Sampler<S, A> now = preferring(new Rarity(counts));
            views(now.run(random)).forEach(seen -> counts.merge(seen, 1, Integer::sum));
        }
        return preferring(new Rarity(counts));
    }

    private Sampler<S, A> preferring(Rarity next) {
        return new Sampler<>(walker, longest, shape, view, next);
    }

    /** What was counted in the rehearsal; nothing if there was none. */
    public Rarity rarity() {
        return rarity;
    }

    /** The views of a run's actions, in order. */
    public List<?> views(Trace<S, A> run) {
        return run.steps().stream()
                .map(step -> view.apply(step.before(), step.action()))
                .toList();
    }

    /** Whether a run of this sampler ends with the sight that it was to end with. */
    public boolean isDecided(Trace<S, A> run) {
        return run.steps().isEmpty()
                ? walker.isOver(run.initial())
                : walker.isOver(run.steps().getLast());
    }

    /** The runs, for jqwik. */
    public Arbitrary<Trace<S, A>> runs() {
        return Arbitraries.fromGenerator(this::shrinkable);
    }

    private Shrinkable<Trace<S, A>> shrinkable(Random random) {
        return new ShrinkableSchedule<>(walker, shape, run(random));
    }

    private Trace<S, A> run(Random random) {
        S initial = chosen(walker.starts(), random);
        Rarity preferred = rarity.isEven() || random.nextBoolean() ? Rarity.NONE : rarity;
        List<Step<S, A>> steps = new ArrayList<>();
        Optional<Step<S, A>> step =
                walker.isOver(initial) ? Optional.empty() : step(initial, preferred, random);
        while (step.isPresent()) {
            steps.add(step.get());
            step = steps.size() < longest && !walker.isOver(step.get())
                    ? step(step.get().after(), preferred, random)
                    : Optional.empty();
        }
        return new Trace<>(initial, steps);
    }

    /** A step by chance; none if every way leads out of what is searched, or there is no way. */
    private Optional<Step<S, A>> step(S state, Rarity preferred, Random random) {
        List<A> left = new ArrayList<>(walker.model().actions(state));
        Optional<Step<S, A>> step = Optional.empty();
        while (step.isEmpty() && !left.isEmpty()) {
            A action = action(state, left, preferred, random);
            left.remove(action);
            step = walker.step(state, action);
        }
        return step;
    }

    private A action(S state, List<A> enabled, Rarity preferred, Random random) {
        Map<Object, List<A>> byView = new LinkedHashMap<>();
        enabled.forEach(action -> byView.computeIfAbsent(
                        view.apply(state, action), _ -> new ArrayList<>())
                .add(action));
        List<Map.Entry<Object, List<A>>> views = List.copyOf(byView.entrySet());
        return chosen(weighed(views, preferred, random).getValue(), random);
    }

    private static <T> Map.Entry<Object, T> weighed(
            List<Map.Entry<Object, T>> among, Rarity preferred, Random random) {
        if (preferred.isEven()) {
            return chosen(among, random);
        }
        double all = among.stream()
                .mapToDouble(one -> preferred.weight(one.getKey()))
                .sum();
        double left = random.nextDouble() * all;
        for (Map.Entry<Object, T> one : among) {
            left -= preferred.weight(one.getKey());
            if (left < 0) {
                return one;
            }
        }
        return among.getLast();
    }

    private static <T> T chosen(List<T> among, Random random) {
        return among.get(random.nextInt(among.size()));
    }
}
