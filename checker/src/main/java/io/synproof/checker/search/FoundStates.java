package io.synproof.checker.search;

import io.synproof.checker.Coverage;
import io.synproof.checker.StateSpace;
import io.synproof.checker.Trace;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The states that a search has kept. The search is over, so nothing here changes any more. */
record FoundStates<S, A>(Settings<S, A> settings, Searched<S, A> searched)
        implements StateSpace<S, A> {

    @Override
    public boolean contains(S state) {
        return searched.engine().find(state) != StateTable.NONE;
    }

    @Override
    public long size() {
        return searched.engine().size();
    }

    @Override
    public Coverage coverage() {
        return searched.coverage();
    }

    @Override
    public OptionalInt depthOf(S state) {
        int number = searched.engine().find(state);
        return number == StateTable.NONE
                ? OptionalInt.empty()
                : OptionalInt.of(searched.levels().of(number));
    }

    @Override
    public Stream<S> states() {
        return IntStream.range(0, searched.engine().size()).mapToObj(searched.engine()::state);
    }

    @Override
    public Optional<Trace<S, A>> traceTo(S state) {
        int number = searched.engine().find(state);
        if (number == StateTable.NONE) {
            return Optional.empty();
        }
        try (Workers workers = new Workers(settings.threads())) {
            return new Traces<>(settings.model(), searched.engine(), searched.levels(), workers)
                    .toStates(IntStream.of(number));
        }
    }
}
