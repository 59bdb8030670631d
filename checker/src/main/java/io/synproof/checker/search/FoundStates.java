package io.synproof.checker.search;

import io.synproof.checker.Coverage;
import io.synproof.checker.StateSpace;
import io.synproof.checker.Trace;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The states that a search has kept. The search is over, so nothing here changes any more. */
record FoundStates<S, A>(Settings<S, A> settings, Searched<S, A> searched, States<S, A> all)
        implements StateSpace<S, A> {

    FoundStates(Settings<S, A> settings, Searched<S, A> searched) {
        this(settings, searched, new States<>(searched.reached()));
    }

    @Override
    public boolean contains(S state) {
        return all.find(state) != States.NONE;
    }

    @Override
    public long size() {
        return searched.reached().size();
    }

    @Override
    public Coverage coverage() {
        return searched.coverage();
    }

    @Override
    public OptionalInt depthOf(S state) {
        long number = all.find(state);
        return number == States.NONE
                ? OptionalInt.empty()
                : OptionalInt.of(searched.levels().of(number));
    }

    @Override
    public Stream<S> states() {
        return LongStream.range(0, size()).mapToObj(all::state);
    }

    @Override
    public Optional<Trace<S, A>> traceTo(S state) {
        long number = all.find(state);
        if (number == States.NONE) {
            return Optional.empty();
        }
        try (Workers workers = new Workers(settings.threads())) {
            return new Traces<>(settings.model(), searched.reached(), searched.levels(), workers)
                    .toStates(LongStream.of(number));
        }
    }
}
