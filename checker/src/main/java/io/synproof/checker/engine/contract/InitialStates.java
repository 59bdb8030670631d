package io.synproof.checker.engine.contract;

import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ValueText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The initial states of a model, asked for twice. */
public final class InitialStates {
    private InitialStates() {}

    /**
     * The initial states.
     *
     * @throws ContractException if one is null, or they are others when asked again
     */
    public static <S> List<S> require(Model<S, ?> model) {
        List<S> first = model.initialStates();
        List<S> again = model.initialStates();
        if (first == null || first.stream().anyMatch(state -> state == null)) {
            throw new ContractException(Kind.NULL, "an initial state is null");
        }
        if (first.size() != again.size() || differ(first, again)) {
            throw new ContractException(
                    Kind.INITIAL_STATES_DIFFER,
                    "first " + ValueText.of(first) + ", then " + ValueText.of(again));
        }
        return first;
    }

    /** States without equality by content are told where their steps are looked at. */
    private static <S> boolean differ(List<S> first, List<S> again) {
        return IntStream.range(0, first.size())
                .filter(i -> !first.get(i).equals(again.get(i)))
                .mapToObj(i -> EqualityDiagnosis.why(first.get(i), again.get(i)))
                .anyMatch(Optional::isEmpty);
    }
}
