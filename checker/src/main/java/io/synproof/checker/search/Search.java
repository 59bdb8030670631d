package io.synproof.checker.search;

import io.synproof.checker.Coverage;
import io.synproof.checker.ModelException;
import io.synproof.checker.Progress;
import io.synproof.checker.Property;
import io.synproof.checker.Stop;
import io.synproof.checker.trace.FailureText;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The search loop: breadth-first, level by level, all properties at once.
 *
 * <p>A level is expanded in blocks. The states of a block are expanded by all threads against what
 * is known when the block begins; then one thread keeps the new states in the order of the
 * frontier, and all threads judge these. So numbers, counts and sightings are those of one thread.
 */
final class Search<S, A> {
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(100);

    private final Settings<S, A> settings;
    private final List<Property<S, A>> properties;
    private final Engine<S, A> engine;
    private final Workers workers;
    private final Watch watch;
    private final Levels levels = new Levels();
    private final Tally total;

    // The properties that are not decided yet, and the kinds of action not met yet, at the last
    // level's end.
    private Questions<S, A> questions;
    private boolean deeper;
    private Duration reported = Duration.ZERO;

    Search(
            Settings<S, A> settings,
            List<Property<S, A>> properties,
            Engine<S, A> engine,
            Workers workers) {
        this.settings = settings;
        this.properties = properties;
        this.engine = engine;
        this.workers = workers;
        this.watch = Watch.start(settings);
        this.total = new Tally(properties.size());
        this.questions = openQuestions();
    }

    /**
     * Searches until all is seen or something stops it.
     *
     * @throws ModelException if the model or a property throws, or there is no initial state
     */
    Searched<S, A> run() {
        begin();
        judgeFrom(0);
        levels.close(engine.size());
        Optional<Stop> stop = endLevel();
        while (stop.isEmpty() && frontier() > 0) {
            expandLevel();
            levels.close(engine.size());
            stop = endLevel();
        }
        return new Searched<>(engine, levels, sightings(), coverage(stop));
    }

    private void begin() {
        try {
            engine.begin();
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw new ModelException(
                    "the model threw " + thrown + " for its initial states",
                    Optional.empty(),
                    thrown);
        }
        if (engine.size() == 0 && engine.cut() == 0) {
            throw new ModelException("no initial state is within the constraint");
        }
    }

    private int deepest() {
        return levels.count() - 1;
    }

    private int frontier() {
        return levels.size(deepest());
    }

    private void expandLevel() {
        boolean keeping = deepest() < settings.bounds().depth().orElse(Integer.MAX_VALUE);
        workers.run(
                levels.start(deepest()),
                levels.end(deepest()),
                watch::stops,
                (from, to) -> engine.expand(from, to, questions),
                batches -> absorb(batches, keeping));
    }

    private void absorb(List<Engine.Batch> batches, boolean keeping) {
        int known = engine.size();
        for (Engine.Batch batch : batches) {
            count(batch.tally());
            if (keeping) {
                batch.commit();
            } else {
                deeper |= batch.isNews();
            }
        }
        judgeFrom(known);
        report();
    }

    /**
     * Judges the states from this number on, even if the search is to stop: what is kept is judged.
     */
    private void judgeFrom(int start) {
        workers.run(
                start,
                engine.size(),
                () -> false,
                (from, to) -> engine.judge(from, to, questions),
                parts -> parts.forEach(this::count));
    }

    private void count(Tally part) {
        if (part.failure != null) {
            throw exception(part.failure);
        }
        total.add(part);
    }

    private ModelException exception(Failure failure) {
        if (failure.state() >= levels.end(deepest())) {
            levels.close(engine.size());
        }
        var traces = new Traces<>(settings.model(), engine, levels, workers);
        return FailureText.exception(
                settings.model(),
                failure.thrown(),
                engine.state(failure.state()),
                failure.action(),
                traces.toStates(IntStream.of(failure.state())));
    }

    private void report() {
        Duration now = watch.elapsed();
        if (now.minus(reported).compareTo(BETWEEN_REPORTS) >= 0) {
            reported = now;
            settings.listener()
                    .accept(new Progress(
                            engine.size(),
                            total.transitions,
                            deepest(),
                            frontier(),
                            total.expanded - levels.start(deepest()),
                            now));
        }
    }

    /** Settles what the level has decided, and says whether the search stops here. */
    private Optional<Stop> endLevel() {
        questions = openQuestions();
        boolean exhausted = frontier() == 0 && !deeper && !engine.isFull();
        return watch.stop().or(() -> exhausted ? Optional.empty() : bound());
    }

    private Optional<Stop> bound() {
        if (!properties.isEmpty() && questions.isEmpty()) {
            return Optional.of(Stop.DECIDED);
        }
        if (deeper) {
            return Optional.of(Stop.DEPTH);
        }
        if (engine.isFull()) {
            return Optional.of(Stop.MEMORY);
        }
        return engine.size() > settings.bounds().states().orElse(Long.MAX_VALUE)
                ? Optional.of(Stop.STATES)
                : Optional.empty();
    }

    private Questions<S, A> openQuestions() {
        return Questions.of(properties, i -> total.sightings(i).isEmpty(), kindsNeverTaken());
    }

    private Set<String> kindsNeverTaken() {
        Set<String> kinds = new HashSet<>(settings.model().kinds());
        kinds.removeAll(total.kinds);
        return kinds;
    }

    private List<IntList> sightings() {
        return IntStream.range(0, properties.size()).mapToObj(total::sightings).toList();
    }

    private Coverage coverage(Optional<Stop> stop) {
        return new Coverage(
                engine.size(),
                total.transitions,
                engine.size() == 0 ? 0 : levels.of(engine.size() - 1),
                total.terminal,
                total.deadlocks,
                engine.cut(),
                total.limits,
                kindsNeverTaken(),
                stop,
                watch.elapsed());
    }
}
