package io.synproof.checker.bench;

import io.synproof.checker.Bounds;
import io.synproof.checker.Census;
import io.synproof.checker.Checker;
import io.synproof.checker.Progress;
import io.synproof.checker.bench.Arguments.Option;
import io.synproof.checker.examples.Subject;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What to measure: a model with the values of all its parameters, and how to search it.
 *
 * @param bounds within which to search
 */
record Task(BenchModel model, Map<String, Integer> parameters, int threads, Bounds bounds) {
    private static final String THREADS = "--threads";
    private static final String MAX_MEMORY = "--max-memory";
    private static final String MAX_STATES = "--max-states";

    private static final Parameter THREAD_COUNT = new Parameter(THREADS, 1, 1, 64);

    /** The options there are. */
    static final List<Option> OPTIONS = List.of(
            new Option(THREADS, THREAD_COUNT.legal()),
            new Option(MAX_MEMORY, Sizes.OCTETS),
            new Option(MAX_STATES, Sizes.NUMBER));

    /**
     * What a command line asks for.
     *
     * @throws BadWord if it cannot be done
     */
    static Task of(Arguments arguments) {
        List<String> words = arguments.words();
        if (words.isEmpty()) {
            throw new BadWord("which model? one of " + String.join(", ", BenchModel.labels()));
        }
        BenchModel model = BenchModel.named(words.getFirst());
        return new Task(
                model,
                Parameter.values(model.parameters(), words.subList(1, words.size())),
                arguments.value(THREADS).map(THREAD_COUNT::parse).orElse(THREAD_COUNT.standard()),
                bounds(arguments));
    }

    private static Bounds bounds(Arguments arguments) {
        Bounds bounds = arguments
                .value(MAX_MEMORY)
                .map(text -> Bounds.memory(Sizes.octets(MAX_MEMORY, text)))
                .orElse(Bounds.none());
        return arguments
                .value(MAX_STATES)
                .map(text -> bounds.withStates(Sizes.number(MAX_STATES, text)))
                .orElse(bounds);
    }

    /** Searches, telling one and asking the other. */
    Census run(Consumer<Progress> listener, BooleanSupplier cancelled) {
        return census(model.with(parameters), listener, cancelled);
    }

    private <S, A> Census census(
            Subject<S, A> subject, Consumer<Progress> listener, BooleanSupplier cancelled) {
        return Checker.of(subject.model())
                .threads(threads)
                .within(bounds)
                .reporting(listener)
                .cancelledBy(cancelled)
                .weighedCensus(List.of(subject.property()));
    }
}
