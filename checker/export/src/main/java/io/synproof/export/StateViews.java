package io.synproof.export;

import io.synproof.checker.model.RecordComponents;
import io.synproof.checker.model.StateView;
import io.synproof.checker.model.TraceFormat;
import java.util.List;
import java.util.Optional;

/** States as named values: what a model names, else the components of a record, else one value. */
final class StateViews {
    private StateViews() {}

    static <S> StateView of(TraceFormat<S, ?> format, S state) {
        return format.view(state)
                .or(() -> format.components(state))
                .or(() -> components(state))
                .orElseGet(() -> StateView.of("state", state));
    }

    private static Optional<StateView> components(Object state) {
        return state instanceof Record fields
                ? RecordComponents.of(fields)
                        .filter(components -> !components.isEmpty())
                        .map(StateViews::parts)
                : Optional.empty();
    }

    private static StateView parts(List<RecordComponents.Component> components) {
        return new StateView(components.stream()
                .map(one -> new StateView.Part(one.name(), one.value().orElse("null")))
                .toList());
    }

    /** The texts of its parts, a line each; of a state with a description, that. */
    static <S> List<String> lines(TraceFormat<S, ?> format, S state) {
        String described = format.describe(state);
        return described.equals(String.valueOf(state))
                ? of(format, state).parts().stream()
                        .map(StateView.Part::toString)
                        .toList()
                : List.of(described);
    }
}
