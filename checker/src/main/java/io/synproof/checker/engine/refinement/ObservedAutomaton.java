package io.synproof.checker.engine.refinement;

import io.synproof.checker.engine.contract.CheckedSteps;
import io.synproof.checker.engine.contract.ContentAudit;
import io.synproof.checker.engine.contract.ContractSampling;
import io.synproof.checker.engine.contract.InitialStates;
import io.synproof.checker.engine.contract.ValueAudit;
import io.synproof.checker.engine.control.HeapShortage;
import io.synproof.checker.engine.control.JvmInstruments;
import io.synproof.checker.engine.explore.FirstViolation;
import io.synproof.checker.engine.util.Interner;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Step;
import io.synproof.checker.refinement.ObservedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An observed model as an automaton over numbers, built on demand: each state is expanded once.
 *
 * <p>States that cannot be represented are one state, {@link #CHAOS}, of which nothing is known.
 * Those outside the constraint do not belong to the question.
 */
final class ObservedAutomaton<S, A, O> {
    /** Any state that the model cannot represent. */
    static final int CHAOS = 0;

    /** So many states are all asked twice whether they keep the contract. */
    private static final int CLOSELY = 1 << 9;

    /** The observation of an internal step. */
    static final int INTERNAL = -1;

    private final Model<S, A> model;
    private final StateFilter<S> kept;
    private final ObservedModel<S, A, O> observed;
    private final Interner<O> observations;
    private final JvmInstruments gauges;
    private final Interner<S> states = new Interner<>();
    private final List<@Nullable Edges<A>> edges = new ArrayList<>();

    /**
     * The steps from a state.
     *
     * @param isEnd whether the model has no action there
     */
    record Edges<A>(List<Edge<A>> all, boolean isEnd) {}

    /** A step: its observation, or {@link #INTERNAL}, and its target. */
    record Edge<A>(A action, int shows, int to) {}

    ObservedAutomaton(
            ObservedModel<S, A, O> observed, Interner<O> observations, JvmInstruments gauges) {
        this.model = observed.model();
        this.kept = StateFilter.of(model);
        this.observed = observed;
        this.observations = observations;
        this.gauges = gauges;
    }

    /** The states in which a run may begin. */
    List<Integer> initial() {
        try {
            return InitialStates.require(model).stream()
                    .flatMap(state -> numberOf(state).stream())
                    .distinct()
                    .toList();
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw ModelException.forInitialStates(thrown);
        }
    }

    /** The number of states met. */
    int size() {
        return states.size();
    }

    S state(int number) {
        return states.get(number - 1);
    }

    private Optional<Integer> numberOf(S state) {
        if (!kept.isWithin(state)) {
            return Optional.empty();
        }
        return Optional.of(kept.isCut(state) ? CHAOS : states.numberOf(state) + 1);
    }

    /** The steps from a state other than {@link #CHAOS}, in the model's order. */
    Edges<A> edges(int number) {
        while (edges.size() <= number) {
            edges.add(null);
        }
        Edges<A> known = edges.get(number);
        if (known == null) {
            known = expanded(state(number));
            edges.set(number, known);
        }
        return known;
    }

    private Edges<A> expanded(S state) {
        try {
            CheckedSteps<S, A> steps = new CheckedSteps<>(model, state, isDue(state));
            List<A> actions = steps.actions();
            return new Edges<>(
                    actions.stream()
                            .flatMap(action -> edge(state, action, steps.next(action)))
                            .toList(),
                    actions.isEmpty());
        } catch (ContractException told) {
            throw breach(told);
        } catch (OutOfMemoryError thrown) {
            if (HeapShortage.isOfOneCall(thrown, gauges)) {
                throw failed(state, thrown);
            }
            throw thrown;
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw failed(state, thrown);
        }
    }

    private ModelException failed(S state, Throwable thrown) {
        return FailureText.exception(model, thrown, state, Optional.empty(), Optional.empty());
    }

    private boolean isDue(S state) {
        return (states.size() <= CLOSELY ? ContractSampling.ALL : ContractSampling.SOME)
                .isDue(state.hashCode());
    }

    /**
     * Nothing, if all states met are still what they were.
     *
     * @throws ContractException if one has changed
     */
    void requireUnchanged() {
        try {
            ValueAudit.of(List.of(states));
            // Behind the initial states it may have asked only what the other model could answer.
            ContentAudit.of(model, 1);
        } catch (ContractException told) {
            throw breach(told);
        }
    }

    private ContractException breach(ContractException told) {
        return FirstViolation.of(model, List.of()).orElse(told);
    }

    private Stream<Edge<A>> edge(S state, A action, S after) {
        return numberOf(after)
                .map(to -> new Edge<>(
                        action,
                        observed.sees()
                                .apply(new Step<>(state, action, after))
                                .map(observations::numberOf)
                                .orElse(INTERNAL),
                        to))
                .stream();
    }
}
