package io.synproof.checker.engine.symmetry;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.symmetry.Permutation;
import io.synproof.checker.symmetry.Symmetry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The check of a symmetry in one state: what is true of the state, permuted, must be true of the
 * permuted state.
 *
 * <p>Exchanges of neighbours are tested, which generate every permutation.
 */
public record SymmetryCheck<S, A>(Model<S, A> model, Symmetry<S> symmetry, Orbits<S> orbits) {

    public SymmetryCheck(Model<S, A> model, Symmetry<S> symmetry) {
        this(model, symmetry, new Orbits<>(symmetry));
    }

    /** The observable effect of a step, without its action. */
    private record Shown<S>(S after, Target target, String kind, int faults, boolean tick) {

        Shown<S> permuted(Symmetry<S> symmetry, Permutation permutation) {
            return new Shown<>(symmetry.permuted(after, permutation), target, kind, faults, tick);
        }

        @Override
        public String toString() {
            return "a step to " + after + " (" + target + ", kind " + kind + ", faults " + faults
                    + ", tick " + tick + ")";
        }
    }

    /** The facets of a state, without its steps. */
    private record Facets(
            Target target, boolean properEnd, boolean awaitsTime, Set<String> limits) {

        @Override
        public String toString() {
            return target + ", proper end " + properEnd + ", awaits time " + awaitsTime
                    + ", limits " + limits;
        }
    }

    private enum Target {
        KEPT,
        CUT,
        OUTSIDE
    }

    /** The breach of the symmetry in this state, in words; empty if there is none. */
    public Optional<String> breach(S state) {
        try {
            return Stream.concat(
                            Stream.of(ofPermuting(state)),
                            neighbours().map(exchange -> ofExchange(state, exchange)))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            return Optional.of(
                    "permuting " + state + ", or asking about what comes of it, threw " + thrown);
        }
    }

    private Stream<Permutation> neighbours() {
        return IntStream.range(1, symmetry.members())
                .mapToObj(i -> Permutation.exchange(symmetry.members(), i - 1, i));
    }

    /** That permuting is what the exchanges of neighbours make together. */
    private Optional<String> ofPermuting(S state) {
        Permutation all = Permutation.identity(symmetry.members());
        S same = symmetry.permuted(state, all);
        if (!same.equals(state)) {
            return Optional.of("the identity makes " + same + " of " + state);
        }
        S stepwise = state;
        for (Permutation exchange : neighbours().toList()) {
            all = all.then(exchange);
            stepwise = symmetry.permuted(stepwise, exchange);
        }
        S atOnce = symmetry.permuted(state, all);
        return atOnce.equals(stepwise)
                ? Optional.empty()
                : Optional.of(all.images() + " makes " + atOnce + " of " + state
                        + ", but exchanges of neighbours one after the other make " + stepwise);
    }

    private Optional<String> ofExchange(S state, Permutation exchange) {
        S other = symmetry.permuted(state, exchange);
        S back = symmetry.permuted(other, exchange);
        String where = exchange.images() + " makes " + other + " of " + state;
        if (!back.equals(state)) {
            return Optional.of(where + ", and made once more " + back);
        }
        if (!facets(state).equals(facets(other))) {
            return Optional.of(
                    where + ", but one is " + facets(state) + ", and the other " + facets(other));
        }
        return ofOrder(state, other, exchange)
                .or(() -> ofSteps(state, other, exchange))
                .map(what -> where + ", but " + what);
    }

    private Facets facets(S state) {
        boolean terminal = model.actions(state).isEmpty();
        return new Facets(
                target(state),
                terminal && model.isProperEnd(state),
                terminal && model.awaitsTime(state),
                StateFilter.of(model).limitsTouched(state));
    }

    private Target target(S state) {
        StateFilter<S> kept = StateFilter.of(model);
        if (!kept.isWithin(state)) {
            return Target.OUTSIDE;
        }
        return kept.isCut(state) ? Target.CUT : Target.KEPT;
    }

    private Optional<String> ofOrder(S state, S other, Permutation exchange) {
        Comparator<Integer> here = symmetry.memberOrder(state);
        Comparator<Integer> there = symmetry.memberOrder(other);
        for (int i = 0; i < symmetry.members(); i++) {
            for (int k = 0; k < symmetry.members(); k++) {
                int compared = there.compare(exchange.of(i), exchange.of(k));
                if (Integer.signum(here.compare(i, k)) != Integer.signum(compared)) {
                    return Optional.of("members " + i + " and " + k
                            + " do not compare there as they did here");
                }
            }
        }
        S one = orbits.representative(state);
        S same = orbits.representative(other);
        return one.equals(same)
                ? Optional.empty()
                : Optional.of("different states stand for them, " + same + " and " + one);
    }

    /** That the steps from the permuted state are the steps from the state, permuted. */
    private Optional<String> ofSteps(S state, S other, Permutation exchange) {
        List<Shown<S>> unmet = new ArrayList<>();
        for (A action : model.actions(other)) {
            unmet.add(shown(action, model.next(other, action)));
        }
        for (A action : model.actions(state)) {
            S after = model.next(state, action);
            Shown<S> expected = shown(action, after).permuted(symmetry, exchange);
            if (!unmet.remove(expected)) {
                return Optional.of("only one of them has " + expected + ", which stems from "
                        + action + " to " + after);
            }
        }
        return unmet.stream().findFirst().map(more -> "only one of them has " + more);
    }

    private Shown<S> shown(A action, S after) {
        return new Shown<>(
                after,
                target(after),
                model.kind(action),
                model.faults(action),
                model.isTick(action));
    }
}
