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
                observations);
        this.tally = new PairCounters<>(settings.model());
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
        automaton.initial().forEach(state -> offer(state, 0, null, null));
        Optional<StopReason> stop = Optional.empty();
        while (!isExplained() && stop.isEmpty() && !open.isEmpty()) {
            expand(open.remove());
            stop = reasonToStop();
        }
        automaton.requireUnchanged();
        Coverage coverage = tally.coverage(
                isExplained()
                        ? Optional.of(StopReason.DECIDED)
                        : stop.or(() -> Optional.of(StopReason.DEPTH).filter(_ -> deeper)),
                watch.elapsed());
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
            return;
        }
        if (reached.add((long) explained << Integer.SIZE | state)) {
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
            boolean isSilent = edge.shows() == ObservedAutomaton.INTERNAL;
            if (isSilent || log.mayLack().test(edge.action())) {
                offer(edge.to(), pair.explained(), pair, edge.action());
            }
            if (!isSilent && !isExplained() && matches(pair, edge)) {
                offer(edge.to(), pair.explained() + 1, pair, edge.action());
            }
        }
    }

    /** Whether the next entry is one that this step may have left; of a cut state it may be. */
    private boolean matches(Pair<A> pair, ObservedAutomaton.Edge<A> edge) {
        if (edge.to() == ObservedAutomaton.CHAOS) {
            return true;
        }
        S before = automaton.state(pair.state());
        try {
            return log.entries()
                    .get(pair.explained())
                    .matches()
                    .test(new Step<>(before, edge.action(), automaton.state(edge.to())));
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw FailureText.exception(
                    settings.model(),
                    thrown,
                    before,
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
                isExplained
                        ? Optional.empty()
                        : Optional.of(log.entries().get(explained).text()),
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
