package io.synproof.jqwik;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;

/**
 * Random runs of a model, as from {@link Schedules}, with control over their end, over the
 * equivalence by which actions are chosen, and over what they prefer.
 *
 * <p>Each step first chooses among the <em>views</em> of the enabled actions at random, then among
 * the actions of that view. By default, a view is the action's kind. After a rehearsal, half of the
 * runs begin with a run of the rehearsal that reached a rare view, and half of those go on to
 * prefer rare views; the other runs ignore the rehearsal. The runs depend only on jqwik's seed and
 * that of the rehearsal. {@code docs/sampling.md} has an example.
 *
 * @param <S> what a state is
 * @param <A> what an action is
 */
public final class Sampler<S, A> {
    private static final int LONGEST = 100;

    /** The number of runs between two updates of a rehearsal. */
    private static final int ROUND = 20;

    private final Walker<S, A> walker;
    private final int longest;
    private final Function<? super A, ?> shape;
    private final BiFunction<? super S, ? super A, ?> view;
    private final WarmUp<S, A> rehearsal;

    private Sampler(
            Walker<S, A> walker,
            int longest,
            Function<? super A, ?> shape,
            BiFunction<? super S, ? super A, ?> view,
            WarmUp<S, A> rehearsal) {
        this.walker = walker;
        this.longest = longest;
        this.shape = shape;
        this.view = view;
        this.rehearsal = rehearsal;
    }

    /**
     * Runs of at most 100 steps, shorter only if they reach a terminal state, that prefer no kind
     * of action. A step that is new is asked for twice, and a model that breaks its contract there
     * is told by a {@link io.synproof.checker.model.ContractException}.
     *
     * @throws IllegalArgumentException if no initial state is within the constraint
     */
    public static <S, A> Sampler<S, A> of(Model<S, A> model) {
        Walker<S, A> walker = new Walker<>(Checker.inspected(model));
        if (walker.starts().isEmpty()) {
            throw new IllegalArgumentException("no initial state is within the constraint");
        }
        return new Sampler<>(
                walker,
                LONGEST,
                Function.identity(),
                (_, action) -> model.kind(action),
                WarmUp.none());
    }

    /**
     * Runs of at most {@code steps} steps.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Sampler<S, A> atMost(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("a schedule of at most " + steps + " steps");
        }
        return new Sampler<>(walker, steps, shape, view, rehearsal);
    }

    /** Runs that end with the first state or step that decides a property; so do shrunk runs. */
    public Sampler<S, A> until(Property<S, A> property) {
        Walker<S, A> ending = new Walker<>(walker.model(), Optional.of(property));
        return new Sampler<>(ending, longest, shape, view, rehearsal);
    }

    /**
     * Runs of a model whose actions say more than what they do, such as the age of a message: where
     * shrinking leaves out a step and so changes that, it goes on with an action of the same shape.
     */
    public Sampler<S, A> shapedBy(Function<? super A, ?> what) {
        return new Sampler<>(walker, longest, what, view, rehearsal);
    }

    /**
     * Runs in which actions are chosen by this view: a value with {@code equals} and {@code
     * hashCode} by content.
     *
     * @param what the equivalence by which the actions enabled in a state are chosen
     */
    public Sampler<S, A> viewedBy(BiFunction<? super S, ? super A, ?> what) {
        return new Sampler<>(walker, longest, shape, what, rehearsal);
    }

    /**
     * The sampler after a rehearsal: runs that prefer what was rare in earlier ones, and from which
     * it learns what to prefer.
     *
     * @param runs how many, 0 or more
     * @param seed the random seed of these runs
     */
    public Sampler<S, A> rehearsed(int runs, long seed) {
        Random random = new Random(seed);
        ModelCache<S, A> atlas = new ModelCache<>(walker, view);
        Sampler<S, A> now = this;
        for (int done = 0; done < runs; done += ROUND) {
            Sampler<S, A> playing = now;
            List<Trace<S, A>> round = Stream.generate(() -> playing.run(atlas, random))
                    .limit(Math.min(ROUND, runs - done))
                    .toList();
            now = playing.knowing(playing.rehearsal.after(round, playing));
        }
        return now;
    }

    private Sampler<S, A> knowing(WarmUp<S, A> next) {
        return new Sampler<>(walker, longest, shape, view, next);
    }

    /** The counts of the rehearsal; empty if there was none. */
    public VisitCounts rarity() {
        return rehearsal.rarity();
    }

    /** The views of a run's actions, in order. */
    public List<?> views(Trace<S, A> run) {
        return run.steps().stream()
                .map(step -> view.apply(step.before(), step.action()))
                .toList();
    }

    /** Whether a run of this sampler ends with the state or step that decides the property. */
    public boolean isDecided(Trace<S, A> run) {
        return run.steps().isEmpty()
                ? walker.isOver(run.initial())
                : walker.isOver(run.steps().getLast());
    }

    /** The runs, for jqwik. */
    public Arbitrary<Trace<S, A>> runs() {
        ModelCache<S, A> atlas = new ModelCache<>(walker, view);
        return Arbitraries.fromGenerator(random -> shrinkable(atlas, random));
    }

    private Shrinkable<Trace<S, A>> shrinkable(ModelCache<S, A> atlas, Random random) {
        synchronized (atlas) {
            return new ShrinkableSchedule<>(walker, shape, run(atlas, random));
        }
    }

    private Trace<S, A> run(ModelCache<S, A> atlas, Random random) {
        if (rehearsal.beginnings().isEmpty() || random.nextBoolean()) {
            S initial = RandomChoice.among(walker.starts(), random);
            Trace<S, A> start = new Trace<>(initial, List.of(), walker.model());
            return walker.isOver(initial) ? start : goOn(start, atlas, VisitCounts.NONE, random);
        }
        Trace<S, A> start = RandomChoice.weighed(
                        rehearsal.beginnings(),
                        beginning -> rehearsal.rarity().weight(beginning.view()),
                        random)
                .run();
        VisitCounts preferred = random.nextBoolean() ? rehearsal.rarity() : VisitCounts.NONE;
        return walker.isOver(start.steps().getLast())
                ? start
                : goOn(start, atlas, preferred, random);
    }

    private Trace<S, A> goOn(
            Trace<S, A> start, ModelCache<S, A> atlas, VisitCounts preferred, Random random) {
        List<Step<S, A>> more = new ArrayList<>();
        Optional<ModelCache<S, A>.Edge> leg = start.length() < longest
                ? leg(atlas.spot(start.last()), preferred, random)
                : Optional.empty();
        while (leg.isPresent()) {
            more.add(leg.get().step());
            leg = start.length() + more.size() < longest && !leg.get().isOver()
                    ? leg(leg.get().to(), preferred, random)
                    : Optional.empty();
        }
        return start.followedBy(more);
    }

    /**
     * A random step; none if no action is enabled, or every one leaves the states that a search
     * keeps.
     */
    private Optional<ModelCache<S, A>.Edge> leg(
            ModelCache<S, A>.Node spot, VisitCounts preferred, Random random) {
        if (spot.forks().isEmpty()) {
            return Optional.empty();
        }
        ModelCache<S, A>.Choice fork =
                RandomChoice.weighed(spot.forks(), one -> preferred.weight(one.view()), random);
        Optional<ModelCache<S, A>.Edge> leg =
                RandomChoice.among(fork.ways(), random).leg();
        return leg.isPresent() ? leg : anyLeg(spot, random);
    }

    /** The first possible step, in a random order. */
    private Optional<ModelCache<S, A>.Edge> anyLeg(ModelCache<S, A>.Node spot, Random random) {
        List<ModelCache<S, A>.Option> ways = new ArrayList<>();
        spot.forks().forEach(fork -> ways.addAll(fork.ways()));
        Collections.shuffle(ways, random);
        return ways.stream().flatMap(way -> way.leg().stream()).findFirst();
    }
}
