package io.synproof.checker.engine;

import io.synproof.checker.composition.NullChecks;
import io.synproof.checker.engine.contract.InitialStates;
import io.synproof.checker.engine.contract.InspectedModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.refinement.RefinementMapping;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The original of a refinement mapping, as it is seen from the states of the variant. Where its
 * steps lead is remembered for each of its states that is met; shared by all threads.
 */
final class MappedModel<S, T, B> {
    private final Model<T, B> original;
    private final StateFilter<T> kept;
    private final Function<? super S, ? extends T> mapping;
    private final Set<T> initial;
    private final Map<T, Set<T>> successors = new ConcurrentHashMap<>();

    MappedModel(RefinementMapping<S, T, B> question) {
        this.original = new InspectedModel<>(question.original());
        this.kept = StateFilter.of(original);
        this.mapping = question.mapping();
        this.initial = Set.copyOf(within(InitialStates.require(original)));
    }

    private List<T> within(List<T> states) {
        return states.stream().filter(kept::isWithin).distinct().toList();
    }

    /** The state of the original that is meant by one of the variant. */
    T image(S state) {
        return NullChecks.requirePart("what a state is mapped to", mapping.apply(state));
    }

    /** Whether a run of the original may begin where this state is mapped to. */
    boolean isInitial(S state) {
        return initial.contains(image(state));
    }

    /** Whether this state is mapped to one of which the original does not know what may follow. */
    boolean isCut(S state) {
        T image = image(state);
        return kept.isWithin(image) && kept.isCut(image);
    }

    /** Whether a step of the original joins what these are mapped to, or both are the same. */
    boolean joins(S before, S after) {
        T from = image(before);
        T to = image(after);
        return from.equals(to) || isCut(before) || steps(from).contains(to);
    }

    private Set<T> steps(T from) {
        return successors.computeIfAbsent(from, state -> Set.copyOf(after(state)));
    }

    /** Where the steps of the original lead, in their order. */
    List<T> after(T from) {
        return within(original.actions(from).stream()
                .map(action -> original.next(from, action))
                .toList());
    }

    /** Where its runs begin, in their order. */
    List<T> beginnings() {
        return within(original.initialStates());
    }
}
