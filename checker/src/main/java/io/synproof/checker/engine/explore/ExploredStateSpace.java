package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.util.WorkerPool;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.StateSpace;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The states that a search has kept. The search is over, so nothing here changes any more. */
public record ExploredStateSpace<S, A>(
        SearchOptions<S, A> settings, SearchResult<S, A> searched, StateDecoder<S, A> all)
        implements StateSpace<S, A> {

    public ExploredStateSpace(SearchOptions<S, A> settings, SearchResult<S, A> searched) {
        this(settings, searched, new StateDecoder<>(searched.reached()));
    }

    @Override
    public boolean contains(S state) {
        return all.find(state) != StateDecoder.NONE;
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
        return number == StateDecoder.NONE
                ? OptionalInt.empty()
                : OptionalInt.of(searched.levels().of(number));
    }

    @Override
    public Stream<S> states() {
        return LongStream.range(0, size()).mapToObj(all::state);
    }

    @Override
    public Stream<Step<S, A>> steps() {
        Model<S, A> model = settings.model();
        return states().flatMap(state -> model.actions(state).stream().flatMap(action -> {
            long after = all.find(model.next(state, action));
            return after == StateDecoder.NONE
                    ? Stream.empty()
                    : Stream.of(new Step<>(state, action, all.state(after)));
        }));
    }

    @Override
    public Optional<Trace<S, A>> traceTo(S state) {
        long number = all.find(state);
        if (number == StateDecoder.NONE) {
            return Optional.empty();
        }
        try (WorkerPool workers = new WorkerPool(settings.threads())) {
            return new TraceReconstructor<>(
                            settings.model(), searched.reached(), searched.levels(), workers)
                    .toStates(LongStream.of(number));
        }
    }
}
