package io.synproof.checker.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A state in lines: part by part, or by what has changed in it. */
final class StateText {
    /** The columns that a state has in a trace. */
    static final int WIDTH = 80;

    private StateText() {}

    /**
     * The state in one line: as its model describes it, else by its view, else by its own text.
     */
    static <S> String line(TraceFormat<S, ?> format, S state) {
        return isDescribed(format, state)
                ? format.describe(state)
                : format.view(state)
                        .map(StateView::toString)
                        .orElseGet(() -> format.describe(state));
    }

    /** Whether the state is best shown in one line. */
    static <S> boolean isLine(TraceFormat<S, ?> format, S state) {
        return isDescribed(format, state)
                || (line(format, state).length() <= WIDTH
                        && (format.view(state).isPresent()
                                || format.components(state).isEmpty()));
    }

    /** Whether the model has a text of its own for the state. */
    static <S> boolean isDescribed(TraceFormat<S, ?> format, S state) {
        return !format.describe(state).equals(String.valueOf(state));
    }

    /** The state part by part; what is too long for a line is shown by its own parts. */
    static <S> String whole(TraceFormat<S, ?> format, S state) {
        return TextWrap.pieces(pieces("", parts(format, state)).toList(), WIDTH);
    }

    /** The changes from one state to another, a line each. */
    static <S> String changes(TraceFormat<S, ?> format, S before, S after) {
        List<ValueChange> changes = ValueChange.between(
                        "", parts(format, before), parts(format, after))
                .toList();
        if (changes.isEmpty()) {
            return before.equals(after)
                    ? "(the state stays as it is)"
                    : "(nothing that is shown changes)";
        }
        return changes.stream().anyMatch(change -> change.path().isEmpty())
                ? whole(format, after)
                : changes.stream()
                        .map(change -> change.text(WIDTH))
                        .collect(Collectors.joining("\n"));
    }

    private static <S> Object parts(TraceFormat<S, ?> format, S state) {
        return format.view(state)
                .or(() -> format.components(state))
                .<Object>map(view -> view)
                .orElse(state);
    }

    private static Stream<String> pieces(String path, Object value) {
        return switch (ValueShape.of(value)) {
            case ValueShape.Parts(var _, var parts)
            when !parts.isEmpty() -> parts.stream().flatMap(part -> part(path, part));
            case ValueShape.Sequence(var _, var parts)
            when !parts.isEmpty() -> parts.stream().flatMap(part -> part(path, part));
            case ValueShape.Parts _,
                    ValueShape.Sequence _,
                    ValueShape.Collected _,
                    ValueShape.Leaf _ ->
                Stream.of(TextWrap.words(
                        path.isEmpty() ? ValueText.of(value) : path + ": " + ValueText.of(value),
                        WIDTH));
        };
    }

    private static Stream<String> part(String path, StateView.Part part) {
        String place = ValueChange.path(path, part);
        String line = place + ": " + ValueText.of(part.value());
        return line.length() <= WIDTH ? Stream.of(line) : pieces(place, part.value());
    }
}
