package io.synproof.checker.engine.refinement;

import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.control.StopCondition;
import io.synproof.checker.engine.util.Interner;
import io.synproof.checker.log.EventLog;
import io.synproof.checker.log.LogFindings;
import io.synproof.checker.log.LogFindings.Alternative;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.refinement.ObservedModel;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The search for a run that explains a log, on one thread.
 *
 * <p>It is the subset construction along one word: breadth-first through pairs of a state and a
 * number of entries that a run to it explains, so the first pair with all entries has a run of the
 * fewest steps, and the states beside the greatest number are all in which the model may be by
 * then.
 */
public final class LogSearch<S, A> {
    private static final int BETWEEN_LOOKS = 256;
    private static final int SHOWN_STATES = 5;

    private final SearchOptions<S, A> settings;
    private final EventLog<S, A> log;
    private final StopCondition watch;
    private final Interner<Object> observations = new Interner<>();
    private final ObservedAutomaton<S, A, Object> automaton;
    private final PairCounters<S, A> tally;
    private final Set<Long> reached = new HashSet<>();
    private final Queue<Pair<A>> open = new ArrayDeque<>();
    private final List<Pair<A>> furthest = new ArrayList<>();
    private long expanded;
    private boolean deeper;

    /** A state after so many entries, and by which step from which other pair. */
    private record Pair<A>(
            int state,
            int explained,
            int steps,
            @Nullable Pair<A> from,
            @Nullable A by) {}

    private LogSearch(SearchOptions<S, A> settings, EventLog<S, A> log) {
        this.settings = settings;
        this.log = log;
        this.watch = StopCondition.start(settings);
        this.automaton = new ObservedAutomaton<>(
                new ObservedModel<>(
                        settings.model(), step -> log.sees().apply(step).map(seen -> seen)),
                observations,
                settings.gauges());
        this.tally = new PairCounters<>(settings);
    }

    /** Decides; see {@link io.synproof.checker.Checker#explains}. */
    public static <S, A> Verdict<S, A> explain(SearchOptions<S, A> settings, EventLog<S, A> log) {
        if (settings.symmetry().isPresent()) {
            throw new IllegalArgumentException("\"" + log.name()
                    + "\" asks what can be observed, which a symmetry may change; explain it"
                    + " without upTo");
        }
        return new LogSearch<>(settings, log).verdict();
    }

    private Verdict<S, A> verdict() {
        Optional<StopReason> stop = search();
        automaton.requireUnchanged();
        Coverage coverage = tally.coverage(
                isExplained()
                        ? Optional.of(StopReason.DECIDED)
                        : stop.or(() -> Optional.of(StopReason.DEPTH).filter(_ -> deeper)),
                watch.elapsed(),
                automaton.size() + observations.size());
        Outcome outcome = isExplained()
                ? Outcome.REACHED
                : coverage.complete() ? Outcome.UNREACHABLE : Outcome.UNDECIDED;
        return Verdict.of(
                settings.model(),
                log,
                outcome,
                new Evidence.Explained<>(findings()),
                coverage,
                settings.bounds());
    }

    /** The reason why it ended before all pairs were expanded, or the log explained. */
    private Optional<StopReason> search() {
        try {
            automaton.initial().forEach(state -> offer(state, 0, null, null));
            Optional<StopReason> stop = Optional.empty();
            while (!isExplained() && stop.isEmpty() && !open.isEmpty()) {
                expand(open.remove());
                stop = reasonToStop();
            }
            return stop;
        } catch (OutOfMemoryError _) {
            // What is found is told in the room that this makes.
            open.clear();
            reached.clear();
            return Optional.of(StopReason.HEAP);
        }
    }

    private boolean isExplained() {
        return !furthest.isEmpty() && explained() == log.entries().size();
    }

    private int explained() {
        return furthest.isEmpty() ? 0 : furthest.getFirst().explained();
    }

    private Optional<StopReason> reasonToStop() {
        expanded++;
        if (expanded % BETWEEN_LOOKS == 0 && watch.stops()) {
            return watch.stop();
        }
        return Optional.of(StopReason.STATES)
                .filter(_ -> tally.pairs() > settings.bounds().states().orElse(Long.MAX_VALUE))
                .filter(_ -> !open.isEmpty());
    }

    private void offer(int state, int explained, @Nullable Pair<A> from, @Nullable A by) {
        if (state == ObservedAutomaton.CHAOS) {
            tally.cut();
        } else if (reached.add((long) explained << Integer.SIZE | state)) {
            Pair<A> pair =
                    new Pair<>(state, explained, from == null ? 0 : from.steps() + 1, from, by);
            tally.admit(automaton.state(state), pair.steps());
            if (explained > explained()) {
                furthest.clear();
            }
            if (explained >= explained()) {
                furthest.add(pair);
            }
            open.add(pair);
        }
    }

    private void expand(Pair<A> pair) {
        ObservedAutomaton.Edges<A> edges = automaton.edges(pair.state());
        if (edges.isEnd()) {
            tally.end(automaton.state(pair.state()));
        }
        if (pair.steps() == settings.bounds().depth().orElse(Integer.MAX_VALUE)) {
            deeper |= !edges.all().isEmpty();
            return;
        }
        tally.expand(automaton.state(pair.state()));
        for (ObservedAutomaton.Edge<A> edge : edges.all()) {
            tally.take(edge.action());
            if (edge.to() == ObservedAutomaton.CHAOS) {
                tally.cut();
            } else {
                follow(pair, edge);
            }
        }
    }

    private void follow(Pair<A> pair, ObservedAutomaton.Edge<A> edge) {
        boolean isSilent = edge.shows() == ObservedAutomaton.INTERNAL;
        if (isSilent || ask(pair, edge, () -> log.mayLack().test(edge.action()))) {
            offer(edge.to(), pair.explained(), pair, edge.action());
        }
        if (!isSilent && !isExplained() && ask(pair, edge, () -> matches(pair, edge))) {
            offer(edge.to(), pair.explained() + 1, pair, edge.action());
        }
    }

    /** Whether the next entry is one that this step may have left. */
    private boolean matches(Pair<A> pair, ObservedAutomaton.Edge<A> edge) {
        return log.entries()
                .get(pair.explained())
                .matches()
                .test(new Step<>(
                        automaton.state(pair.state()), edge.action(), automaton.state(edge.to())));
    }

    /** The answer of a function of the log's about a step; what it throws is told with the step. */
    private boolean ask(Pair<A> pair, ObservedAutomaton.Edge<A> edge, BooleanSupplier answer) {
        try {
            return answer.getAsBoolean();
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw FailureText.exception(
                    settings.model(),
                    thrown,
                    automaton.state(pair.state()),
                    Optional.of(edge.action()),
                    Optional.of(trace(pair)));
        }
    }

    private LogFindings<S, A> findings() {
        int explained = explained();
        boolean isExplained = isExplained();
        return new LogFindings<>(
                log.entries().size(),
                explained,
                furthest.stream().findFirst().map(this::trace),
                log.entries().stream().skip(explained).findFirst().map(EventLog.Entry::text),
                isExplained ? 0 : furthest.size(),
                isExplained
                        ? List.of()
                        : furthest.stream()
                                .limit(SHOWN_STATES)
                                .map(pair -> automaton.state(pair.state()))
                                .toList(),
                isExplained ? List.of() : alternatives());
    }

    private List<Alternative<S, A>> alternatives() {
        Map<Integer, Alternative<S, A>> instead = new LinkedHashMap<>();
        for (Pair<A> pair : furthest) {
            for (ObservedAutomaton.Edge<A> edge : automaton.edges(pair.state()).all()) {
                if (edge.shows() != ObservedAutomaton.INTERNAL) {
                    instead.computeIfAbsent(
                            edge.shows(),
                            shows -> new Alternative<>(
                                    observations.get(shows),
                                    edge.action(),
                                    automaton.state(pair.state())));
                }
            }
        }
        return List.copyOf(instead.values());
    }

    private Trace<S, A> trace(Pair<A> last) {
        List<Step<S, A>> steps = new ArrayList<>();
        Pair<A> pair = last;
        while (pair.from() != null && pair.by() != null) {
            Pair<A> from = pair.from();
            steps.add(new Step<>(
                    automaton.state(from.state()), pair.by(), automaton.state(pair.state())));
            pair = from;
        }
        Collections.reverse(steps);
        return new Trace<>(automaton.state(pair.state()), steps, settings.model());
    }
}
