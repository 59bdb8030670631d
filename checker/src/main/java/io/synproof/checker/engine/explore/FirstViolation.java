package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.contract.CheckedSteps;
import io.synproof.checker.model.ChoiceCodec;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.ValueText;
import io.synproof.checker.property.Property;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A search for the first place at which a model breaks its contract, started anew from the initial
 * states, by asking the model and the properties alone.
 *
 * <p>If the model makes its initial states anew, nothing has been changed in place before this one:
 * so the report can say what the state was before, and the trace is one of intact states.
 */
public final class FirstViolation<S, A> {
    /** Covers the states that a search inspects; more would take memory. */
    private static final int STATES = 1 << 13;

    private final Model<S, A> model;
    private final StateFilter<S> kept;
    private final List<Property<S, A>> properties;
    private final Queue<Place<S>> open = new ArrayDeque<>();
    private final Set<S> met = new HashSet<>();

    /** A state, and the choices that lead there. */
    private record Place<S>(S state, String choices) {
        Place<S> next(S after, int index) {
            return new Place<>(after, choices + (choices.contains(":") ? "." : ":") + index);
        }
    }

    private FirstViolation(Model<S, A> model, List<Property<S, A>> properties) {
        this.model = model;
        this.kept = StateFilter.of(model);
        this.properties = properties;
    }

    /** The breach, with its place; empty if it is not found again. */
    public static <S, A> Optional<ContractException> of(
            Model<S, A> model, List<Property<S, A>> properties) {
        try {
            return new FirstViolation<>(model, properties).find();
        } catch (RuntimeException | AssertionError | StackOverflowError _) {
            // If anything else fails on the way, the breach is reported as it was seen.
            return Optional.empty();
        }
    }

    private Optional<ContractException> find() {
        List<S> initial = model.initialStates();
        for (int i = 0; i < initial.size(); i++) {
            offer(new Place<>(initial.get(i), String.valueOf(i)));
        }
        Optional<ContractException> found = Optional.empty();
        while (found.isEmpty() && !open.isEmpty()) {
            found = at(open.remove());
        }
        return found;
    }

    private void offer(Place<S> place) {
        if (kept.isKept(place.state()) && met.size() < STATES && met.add(place.state())) {
            open.add(place);
        }
    }

    private Optional<ContractException> at(Place<S> place) {
        String text = ValueText.of(model, place.state());
        try {
            expand(place);
            properties.forEach(property -> ask(place.state(), property));
            return Optional.empty();
        } catch (ContractException told) {
            return Optional.of(FailureText.breach(model, told, text, trace(place)));
        }
    }

    private void expand(Place<S> place) {
        CheckedSteps<S, A> steps = new CheckedSteps<>(model, place.state(), true);
        List<A> actions = steps.actions();
        for (int i = 0; i < actions.size(); i++) {
            S after = steps.next(actions.get(i));
            offer(place.next(after, i));
            steps.requireUnchanged("asked about what follows it, the model changed it");
        }
    }

    private void ask(S state, Property<S, A> property) {
        requireUnchanged(state, property::isDecidedByState, "\"" + property.name() + "\"");
        requireUnchanged(state, model::isProperEnd, "isProperEnd");
        requireUnchanged(state, kept::limitsTouched, "limits");
    }

    private static <S> void requireUnchanged(S state, Consumer<S> question, String name) {
        int before = state.hashCode();
        question.accept(state);
        if (state.hashCode() != before) {
            throw new ContractException(
                    Kind.STATE_CHANGED,
                    name + " changed it when asked about it, and it is now " + ValueText.of(state));
        }
    }

    /** Followed anew, so that what the breach has changed is not in it. */
    private Optional<Trace<S, A>> trace(Place<S> place) {
        try {
            return Optional.of(ChoiceCodec.follow(model, place.choices()));
        } catch (RuntimeException | AssertionError | StackOverflowError _) {
            return Optional.empty();
        }
    }
}
