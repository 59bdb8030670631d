package io.synproof.checker.bench;

import io.synproof.checker.Checker;
import io.synproof.checker.bench.Arguments.Option;
import io.synproof.checker.examples.Subject;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Checkpoints;
import io.synproof.checker.result.DecisionCounts;
import io.synproof.checker.result.Progress;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What to measure: a model with the values of all its parameters, and how to search it.
 *
 * @param bounds within which to search
 * @param symmetric whether states that the model's symmetry makes equal count once
 * @param checkpoints where to keep what is found, and what to go on from, if anything
 */
record Task(
        BenchModel model,
        Map<String, Integer> parameters,
        int threads,
        Bounds bounds,
        boolean symmetric,
        Optional<Checkpoints> checkpoints) {
    private static final String THREADS = "--threads";
    private static final String MAX_MEMORY = "--max-memory";
    private static final String MAX_STATES = "--max-states";
    private static final String SYMMETRY = "--symmetry";
    private static final String CHECKPOINT = "--checkpoint";
    private static final String RESUME = "--resume";

    private static final Parameter THREAD_COUNT = new Parameter(THREADS, 1, 1, 64);

    /** The options there are. */
    static final List<Option> OPTIONS = List.of(
            new Option(THREADS, THREAD_COUNT.legal()),
            new Option(MAX_MEMORY, Sizes.OCTETS),
            new Option(MAX_STATES, Sizes.NUMBER),
            Option.flag(SYMMETRY),
            new Option(CHECKPOINT, "a file"),
            new Option(RESUME, "a file"),
            new Option(LivenessRun.QUESTION, LivenessRun.Kind.legal()));

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
        boolean symmetric = arguments.has(SYMMETRY);
        if (symmetric && model != BenchModel.TWO_PHASE_COMMIT) {
            throw new BadWord(SYMMETRY + " is for " + BenchModel.TWO_PHASE_COMMIT.label()
                    + " alone, not for " + model.label());
        }
        Map<String, Integer> parameters =
                Parameter.values(model.parameters(), words.subList(1, words.size()));
        return new Task(
                model,
                parameters,
                arguments.value(THREADS).map(THREAD_COUNT::parse).orElse(THREAD_COUNT.standard()),
                bounds(arguments),
                symmetric,
                checkpoints(arguments, model.label() + " " + new TreeMap<>(parameters)));
    }

    /** What is resumed is kept up to date, unless another file is named. */
    private static Optional<Checkpoints> checkpoints(Arguments arguments, String fingerprint) {
        Optional<Path> resumed = arguments.value(RESUME).map(Path::of);
        return arguments
                .value(CHECKPOINT)
                .map(Path::of)
                .or(() -> resumed)
                .map(Checkpoints.of(fingerprint)::writtenTo)
                .map(kept -> resumed.map(kept::resumedFrom).orElse(kept));
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

    /** Where a census differs from what is known of it; empty if it does not. */
    String differences(DecisionCounts census) {
        Counts counts = Counts.of(census);
        if (symmetric) {
            long known = Known.orbits(parameters.getOrDefault("N", 0));
            return counts.states() == known
                    ? ""
                    : "states is " + counts.states() + ", not " + known;
        }
        return Known.of(model, parameters).map(counts::differencesFrom).orElse("");
    }

    /** Searches, telling one and asking the other. */
    DecisionCounts run(Consumer<Progress> listener, BooleanSupplier cancelled) {
        return census(model.with(parameters), listener, cancelled);
    }

    /** Answers the model's temporal question instead; empty if it has none. */
    Optional<Verdict<?, ?>> answer(
            LivenessRun.Kind kind, Consumer<Progress> listener, BooleanSupplier cancelled) {
        return answer(model.with(parameters), kind, listener, cancelled);
    }

    private <S, A> Optional<Verdict<?, ?>> answer(
            Subject<S, A> subject,
            LivenessRun.Kind kind,
            Consumer<Progress> listener,
            BooleanSupplier cancelled) {
        return subject.liveness()
                .map(asked -> Checker.of(subject.model())
                        .threads(threads)
                        .within(bounds)
                        .reporting(listener)
                        .cancelledBy(cancelled)
                        .check(question(asked, kind), asked.assumed()));
    }

    private static <S> Temporal<S> question(Subject.Liveness<S, ?> asked, LivenessRun.Kind kind) {
        return switch (kind) {
            case LEADS_TO -> asked.question();
            case FORMULA -> asked.formula();
        };
    }

    private <S, A> DecisionCounts census(
            Subject<S, A> subject, Consumer<Progress> listener, BooleanSupplier cancelled) {
        Checker<S, A> checker = Checker.of(subject.model());
        Checker<S, A> keeping = checkpoints.map(checker::withCheckpoints).orElse(checker);
        return subject.symmetry()
                .filter(_ -> symmetric)
                .map(keeping::upTo)
                .orElse(keeping)
                .threads(threads)
                .within(bounds)
                .reporting(listener)
                .cancelledBy(cancelled)
                .weighedCensus(List.of(subject.property()));
    }
}
