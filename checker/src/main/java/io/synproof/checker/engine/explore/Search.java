package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.contract.ContractSampling;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.control.StopCondition;
import io.synproof.checker.engine.encode.StateShapeChangedException;
import io.synproof.checker.engine.expand.Representation;
import io.synproof.checker.engine.store.BfsLevels;
import io.synproof.checker.engine.util.LongList;
import io.synproof.checker.engine.util.WorkerPool;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Checkpoints;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.StopReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The search loop: breadth-first, level by level, all properties at once.
 *
 * <p>All threads take chunks of a level until none is left, and a level is finished before the next
 * begins or the search stops. So the states of a level, the counts and the decisive states are
 * those of one thread; only the order of states within a level is not.
 */
public final class Search<S, A> {
    /**
     * Small enough to stop soon and to share out evenly, large enough for its overhead not to show.
     */
    private static final int CHUNK = 512;

    private static final int SMALL_LEVEL = 128;

    /** In the levels that end within this many states, the contract is inspected in every state. */
    private static final int CLOSELY = 1 << 9;

    private final SearchOptions<S, A> settings;

    // Those that are asked, and then those that are only counted.
    private final List<Property<S, A>> properties;
    private final int asked;
    private final ReachedStates<S, A> reached;
    private final WorkerPool workers;
    private final ContractSampling care;
    private boolean goesBeyond;
    private final StopCondition watch;
    private final ProgressReporter reports;
    private final BfsLevels levels = new BfsLevels();
    private final SearchCounters total;
    private final LongAdder expanded = new LongAdder();
    private final LongAdder transitions = new LongAdder();
    private final List<LevelWorker<S, A>> explorers = new ArrayList<>();

    // The properties that are not decided yet, and the kinds of action not met yet, at the last
    // level's end.
    private OpenProperties<S, A> questions;
    private Duration spent = Duration.ZERO;
    private Optional<Duration> written = Optional.empty();

    /**
     * A search.
     *
     * @param care the states in which the model's contract is inspected, after the first levels
     */
    public Search(
            SearchOptions<S, A> settings,
            List<Property<S, A>> properties,
            Representation<S, A> representation,
            WorkerPool workers,
            ContractSampling care) {
        this.settings = settings;
        this.properties =
                Stream.concat(properties.stream(), settings.counted().stream()).toList();
        this.asked = properties.size();
        this.workers = workers;
        this.care = care;
        this.watch = StopCondition.start(settings);
        this.reports = new ProgressReporter(settings, watch);
        this.reached = new ReachedStates<>(representation, settings.threads(), watch::allows);
        this.total = new SearchCounters(this.properties.size());
        this.questions = openQuestions();
    }

    /**
     * This search, to be followed by passes over its states: it writes a checkpoint in the end, so
     * that a user who stops the passes need not search again.
     */
    Search<S, A> goingBeyond() {
        goesBeyond = true;
        return this;
    }

    /**
     * Searches until all is seen or something stops it.
     *
     * @throws ModelException if the model or a property throws, or there is no initial state
     * @throws StateShapeChangedException if the representation does not suit the model
     */
    public SearchResult<S, A> run() {
        Optional<StopReason> stop;
        try {
            stop = searched();
        } catch (OutOfMemoryError _) {
            reached.close();
            stop = Optional.of(StopReason.HEAP);
        }
        return new SearchResult<>(reached, levels, decisiveStates(), counts(), coverage(stop));
    }

    /** Searches, and says what has stopped it. */
    private Optional<StopReason> searched() {
        if (!resumed()) {
            begin();
            levels.close(reached.size());
            settle();
        }
        Optional<StopReason> stop = endLevel();
        while (stop.isEmpty() && frontier() > 0) {
            if (goesBeyond && !isKeeping()) {
                settings.checkpoints().ifPresent(this::write);
            }
            expandLevel();
            if (watch.stop().isPresent() || reached.isFull()) {
                // What this level has added to the states is not counted in the tally yet.
                settings.checkpoints().ifPresent(this::write);
            }
            levels.close(reached.size());
            settle();
            stop = endLevel();
        }
        SearchResult.requireUnchanged(
                settings.model(), properties, reached, SearchResult.expanded(levels, stop));
        if (goesBeyond && stop.isEmpty()) {
            settings.checkpoints().ifPresent(this::write);
        }
        return stop;
    }

    private boolean resumed() {
        return settings.checkpoints().stream()
                .flatMap(checkpoints -> checkpoints.resumed().stream())
                .peek(this::resume)
                .findFirst()
                .isPresent();
    }

    private void resume(Path path) {
        file(path).read(in -> {
            ModelFingerprint kept = ModelFingerprint.read(in);
            kept.requireText(path, settings.model());
            reached.read(in);
            Arrays.stream((long[]) in.readObject()).forEach(levels::close);
            total.read(in);
            spent = Duration.ofNanos(in.readLong());
            kept.requireLike(path, settings.model(), properties, reached, levels.end(0));
        });
        reports.resume(spent);
        expanded.add(levels.start(deepest()));
        transitions.add(total.transitions);
    }

    private void writeIfDue(Checkpoints checkpoints) {
        Duration now = elapsed();
        if (written.isEmpty() || now.minus(written.get()).compareTo(checkpoints.every()) >= 0) {
            write(checkpoints);
        }
    }

    /** Writes all up to the deepest level that is finished. */
    private void write(Checkpoints checkpoints) {
        Duration now = elapsed();
        long states = levels.end(deepest());
        checkpoints
                .written()
                .ifPresent(path -> file(path).write(out -> {
                    ModelFingerprint.of(settings.model(), properties, reached, states)
                            .write(out);
                    reached.write(out, states);
                    out.writeObject(levels.ends());
                    total.write(out);
                    out.writeLong(now.toNanos());
                }));
        written = Optional.of(now);
    }

    private CheckpointFile file(Path path) {
        return CheckpointFile.of(path, settings, properties);
    }

    /** The time spent on this search, before it was resumed too. */
    private Duration elapsed() {
        return watch.elapsed().plus(spent);
    }

    private void begin() {
        try {
            explorer(0, true).begin(settings.model().initialStates());
        } catch (StateShapeChangedException signal) {
            throw signal;
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw ModelException.forInitialStates(thrown);
        }
        if (reached.size() == 0 && reached.cut() == 0) {
            throw new ModelException("no initial state is within the constraint");
        }
    }

    private int deepest() {
        return levels.count() - 1;
    }

    private long frontier() {
        return levels.size(deepest());
    }

    /** Whether the states after the deepest level's are kept: not beyond a bound on depth. */
    private boolean isKeeping() {
        return deepest() < settings.bounds().depth().orElse(Integer.MAX_VALUE);
    }

    private void expandLevel() {
        boolean keeping = isKeeping();
        int count = frontier() < SMALL_LEVEL ? 1 : settings.threads();
        AtomicLong next = new AtomicLong(levels.start(deepest()));
        workers.together(IntStream.range(0, count)
                .mapToObj(i -> {
                    LevelWorker<S, A> explorer = explorer(i, keeping);
                    explorer.take(care());
                    return (Runnable) () -> share(explorer, next, i == 0);
                })
                .toList());
    }

    /** The same for all of a level, so that it does not depend on the order of its states. */
    private ContractSampling care() {
        return levels.end(deepest()) <= CLOSELY ? ContractSampling.ALL : care;
    }

    private LevelWorker<S, A> explorer(int index, boolean keeping) {
        if (index == explorers.size()) {
            explorers.add(newExplorer(keeping));
        } else if (!explorers.get(index).isFor(questions, keeping)) {
            explorers.set(index, newExplorer(keeping));
        }
        return explorers.get(index);
    }

    private LevelWorker<S, A> newExplorer(boolean keeping) {
        return new LevelWorker<>(settings.model(), reached, questions, keeping, settings.gauges());
    }

    /** One thread's share of a level. */
    private void share(LevelWorker<S, A> explorer, AtomicLong next, boolean reporting) {
        long end = levels.end(deepest());
        long fair = frontier() / (4L * settings.threads()) + 1;
        int chunk = (int) Math.min(CHUNK, fair);
        long from = next.getAndAdd(chunk);
        try {
            while (from < end && !watch.stops() && !reached.isFull()) {
                explorer.expand(from, Math.min(end, from + chunk));
                explorer.report(expanded, transitions);
                if (reporting) {
                    report();
                }
                from = next.getAndAdd(chunk);
            }
        } catch (OutOfMemoryError _) {
            reached.close();
        } catch (RuntimeException | Error thrown) {
            next.set(end);
            throw thrown;
        }
    }

    private void report() {
        reports.tell(
                reached,
                transitions.sum(),
                deepest(),
                frontier(),
                expanded.sum() - levels.start(deepest()));
    }

    /** Adds up what the threads have counted and seen in the level that was just closed. */
    private void settle() {
        SearchCounters level = new SearchCounters(properties.size());
        explorers.forEach(explorer -> level.add(explorer.takeTally()));
        if (settings.extent() == SearchOptions.Extent.FEWEST_FAULTS) {
            total.add(level);
        } else {
            total.addLevel(level);
        }
        if (!total.failedSteps.isEmpty()) {
            throw failures().inSteps(total.failedSteps, questions);
        }
        if (!total.failedQuestions.isEmpty()) {
            throw failures().inQuestions(total.failedQuestions, questions);
        }
    }

    private FailureSelector<S, A> failures() {
        return new FailureSelector<>(
                settings.model(),
                new TraceReconstructor<>(settings.model(), reached, levels, workers),
                reached.representation().orbits());
    }

    /** Settles what the level has decided, and says whether the search stops here. */
    private Optional<StopReason> endLevel() {
        questions = stillOpen();
        boolean exhausted = frontier() == 0 && !total.deeper && !reached.isFull();
        Optional<StopReason> stop = watch.stop().or(() -> exhausted ? Optional.empty() : bound());
        // Beyond the bound on depth there is nothing to go on from.
        if (watch.stop().isEmpty() && !reached.isFull() && !total.deeper) {
            settings.checkpoints()
                    .ifPresent(
                            stop.equals(Optional.of(StopReason.STATES))
                                    ? this::write
                                    : this::writeIfDue);
        }
        return stop;
    }

    private Optional<StopReason> bound() {
        if (asked > 0 && questions.hasNoneBefore(asked)) {
            return Optional.of(StopReason.DECIDED);
        }
        if (total.deeper) {
            return Optional.of(StopReason.DEPTH);
        }
        if (reached.isFull()) {
            return reached.full();
        }
        return reached.size() > settings.bounds().states().orElse(Long.MAX_VALUE)
                ? Optional.of(StopReason.STATES)
                : Optional.empty();
    }

    /** The questions as they are, if none has been decided and no kind of action was new. */
    private OpenProperties<S, A> stillOpen() {
        OpenProperties<S, A> open = openQuestions();
        return open.equals(questions) ? questions : open;
    }

    private OpenProperties<S, A> openQuestions() {
        return OpenProperties.of(
                properties,
                i -> i >= asked
                        || settings.isExhaustive()
                        || total.decisiveStates(i).isEmpty(),
                kindsNeverTaken());
    }

    private Set<String> kindsNeverTaken() {
        Set<String> kinds = new HashSet<>(settings.model().kinds());
        kinds.removeAll(total.kinds);
        return kinds;
    }

    private List<LongList> decisiveStates() {
        return IntStream.range(0, asked).mapToObj(total::decisiveStates).toList();
    }

    private List<Long> counts() {
        return IntStream.range(0, asked).mapToObj(total::count).toList();
    }

    /** The coverage so far. */
    public Coverage coverage(Optional<StopReason> stop) {
        return new Coverage(
                reached.size(),
                total.transitions,
                reached.size() == 0 ? 0 : levels.of(reached.size() - 1),
                total.terminal,
                total.deadlocks,
                reached.cut(),
                total.limits,
                kindsNeverTaken(),
                total.overflows,
                total.counted(properties, asked),
                stop,
                elapsed(),
                stop.filter(StopReason.HEAP::equals).map(_ -> reached.heapUse(settings.gauges())));
    }
}
