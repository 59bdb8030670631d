package io.synproof.checker.engine.contract;

import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.ForwardingFacets;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.ValueText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A model whose every step is asked for twice, and that says so if it breaks its contract; and
 * where it was, if it throws.
 */
public record InspectedModel<S, A>(Model<S, A> model) implements ForwardingFacets<S, A> {
    /** Of these, none of which is null. */
    public InspectedModel {
        Objects.requireNonNull(model, "model");
    }

    @Override
    public List<S> initialStates() {
        return InitialStates.require(model);
    }

    @Override
    public List<A> actions(S state) {
        return told(
                state, Optional.empty(), () -> new CheckedSteps<>(model, state, true).actions());
    }

    @Override
    public S next(S state, A action) {
        return told(
                state,
                Optional.of(action),
                () -> new CheckedSteps<>(model, state, true).next(action));
    }

    private <T> T told(S state, Optional<Object> action, Supplier<T> question) {
        try {
            return question.get();
        } catch (ContractException told) {
            throw FailureText.breach(model, told, ValueText.of(model, state), Optional.empty());
        } catch (ModelException told) {
            throw told;
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw FailureText.exception(model, thrown, state, action, Optional.empty());
        }
    }
}
