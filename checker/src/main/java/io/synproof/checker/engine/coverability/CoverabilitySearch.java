package io.synproof.checker.engine.coverability;

import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Medium.Order;
import io.synproof.checker.coverability.Certificate;
import io.synproof.checker.coverability.UnboundedFindings;
import io.synproof.checker.coverability.UnboundedRefusedException;
import io.synproof.checker.coverability.UnboundedScope;
import io.synproof.checker.engine.certificate.CertificateCheck;
import io.synproof.checker.engine.certificate.Conditions;
import io.synproof.checker.engine.certificate.Reordered;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.control.StopCondition;
import io.synproof.checker.engine.expand.ControlSteps;
import io.synproof.checker.engine.expand.TakesSeveralException;
import io.synproof.checker.engine.expand.WatchedComposition;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The search for every number: a half that proves and a half that refutes take turns, in quanta of
 * patterns expanded, so that the same question always gives the same answer.
 */
public final class CoverabilitySearch<S, A> {
    private static final long FIRST_QUANTUM = 1_024;
    private static final int UNKNOWN = -1;

    /** How many runs that are none of the model are tried. */
    private static final int MOST_TRIED = 64;

    /** How much longer than until now a shorter run is looked for. */
    private static final int PATIENCE = 4;

    private final SearchOptions<S, A> settings;
    private final Property<S, A> property;
    private final boolean copies;
    private final boolean isSet;
    private final StopCondition watch;
    private final PatternProgress progress;
    private final WatchedComposition<S, A> model;
    private final ControlSteps<S, A, ?, ?, ?, ?> steps;
    private final S initial;
    private final Judge<S, A> judge;
    private final DecisiveRuns<S, A> runs;
    private final Refuter<S, A> refuter;
    private Prover<S, A> prover;
    private Optional<StopReason> stop = Optional.empty();

    // Whether exact counts lead to what decides the property, so that there is nothing to prove.
    private boolean falls;
    private long patience;
    // Whether the refuter's run is one of the model.
    private boolean isRefuted;
    // No run that decides is shorter, if that is known.
    private int least = UNKNOWN;
    private boolean isShortest = true;

    private CoverabilitySearch(
            SearchOptions<S, A> settings,
            WatchedComposition<S, A> watched,
            Property<S, A> property,
            boolean copies) {
        Medium medium = watched.composition().medium();
        this.settings = settings;
        this.property = property;
        this.copies = copies;
        this.isSet = medium.order() == Order.SET;
        this.watch = StopCondition.start(settings);
        this.progress = new PatternProgress(settings, watch);
        this.model = watched.with(medium.withoutCapacity());
        this.steps = ControlSteps.of(Reordered.of(watched));
        this.initial = model.model().initialStates().getFirst();
        this.judge = new Judge<>(model.model(), property, steps);
        this.runs = new DecisiveRuns<>(model, steps, property, copies);
        boolean roundedAtOnce = copies || isSet;
        MessageCounts exact = new MessageCounts(roundedAtOnce ? 0 : MessageCounts.EXACT, isSet);
        this.refuter = new Refuter<>(steps, judge, exact, initial);
        this.prover = new Prover<>(steps, judge, roundedAtOnce ? 0 : 1, isSet, initial);
    }

    /**
     * Asks a property for every number; see {@link io.synproof.checker.UnboundedChecker#check}.
     *
     * @param copies whether every number of copies is asked for
     */
    public static <S, A> Verdict<S, A> check(
            SearchOptions<S, A> settings, Property<S, A> property, boolean copies) {
        WatchedComposition<S, A> watched = Conditions.require(settings, property);
        try {
            return new CoverabilitySearch<>(settings, watched, property, copies).verdict();
        } catch (TakesSeveralException several) {
            throw new UnboundedRefusedException(
                    several.getMessage() + " takes several messages at once, one behind the other",
                    "let it take one at a time, or ask it within bounds");
        }
    }

    private Verdict<S, A> verdict() {
        search();
        settleLength();
        boolean isClosed = !falls && stop.isEmpty() && steps.full() == 0;
        Optional<Certificate> certificate =
                isClosed ? Optional.of(certificate()) : Optional.empty();
        List<String> obstacles = obstacles(certificate);
        boolean holds = certificate.isPresent() && obstacles.isEmpty();
        Outcome outcome = runs.best().isPresent()
                ? property.outcomeIfSeen()
                : holds ? property.outcomeIfNeverSeen() : Outcome.UNDECIDED;
        UnboundedFindings<S, A> findings = new UnboundedFindings<>(
                new UnboundedScope(copies, limits()),
                runs.best(),
                isShortest,
                prover.work(),
                refuter.work(),
                holds ? certificate : Optional.empty(),
                obstacles);
        return Verdict.of(
                model.model(),
                property,
                outcome,
                new Evidence.Unbounded<>(findings),
                coverage(),
                settings.bounds());
    }

    private void search() {
        for (long quantum = FIRST_QUANTUM; isOpen(); quantum *= 2) {
            prove(quantum);
            refute(quantum);
        }
    }

    private boolean isOpen() {
        if (stop.isPresent() || isRefuted) {
            return false;
        }
        return falls
                ? patience > 0 && runs.tried() < MOST_TRIED && !refuter.isAtEnd()
                : !prover.isAtEnd() && !refuter.isAtEnd();
    }

    private void prove(long quantum) {
        prover.decisive().ifPresent(this::doubt);
        for (long i = 0; i < quantum && !falls && isOpen(); i++) {
            prover.expandNext();
            stop = progress.pause(prover, refuter, refuter.depth());
            prover.decisive().ifPresent(this::doubt);
        }
    }

    /** What the prover met may come of rounding; then it begins again, and rounds later. */
    private void doubt(Pattern<A> decisive) {
        Optional<List<ExactRun.Turn<A>>> exact = runs.exact(decisive);
        if (exact.isEmpty()) {
            prover = new Prover<>(steps, judge, prover.limit() + 1, isSet, initial);
        } else {
            fall();
            runs.take(exact.get());
        }
    }

    private void fall() {
        if (!falls) {
            falls = true;
            patience = FIRST_QUANTUM + PATIENCE * (prover.expanded() + refuter.expanded());
        }
    }

    private void refute(long quantum) {
        refuter.takeDecisive().ifPresent(this::refute);
        for (long i = 0; i < quantum && isOpen(); i++) {
            refuter.expandNext();
            patience -= falls ? 1 : 0;
            stop = progress.pause(refuter, prover, refuter.depth());
            refuter.takeDecisive().ifPresent(this::refute);
        }
    }

    private void refute(Pattern<A> decisive) {
        fall();
        if (least == UNKNOWN) {
            least = decisive.depth;
        }
        runs.exact(decisive).ifPresentOrElse(turns -> isRefuted |= runs.take(turns), runs::missed);
    }

    /** Finds out whether a run is shorter than the one known, if that may be. */
    private void settleLength() {
        int from = least == UNKNOWN ? refuter.depth() + 1 : least;
        runs.best().filter(run -> run.length() > from).ifPresent(run -> {
            ShorterRuns.Answer<S, A> shorter =
                    new ShorterRuns<>(settings, model, property).than(run.length());
            shorter.run().ifPresent(runs::keep);
            isShortest = shorter.isSettled();
        });
    }

    private List<String> obstacles(Optional<Certificate> certificate) {
        if (runs.best().isPresent()) {
            return List.of();
        }
        List<String> obstacles = new ArrayList<>();
        stop.ifPresent(reason -> obstacles.add(reason.reason()));
        runs.obstacle().ifPresent(obstacles::add);
        if (steps.full() > 0) {
            obstacles.add("a monitor has no room for what it would remember");
        }
        certificate
                .flatMap(claim -> CertificateCheck.refusal(model, property, claim))
                .ifPresent(why -> obstacles.add("the certificate is refused: " + why));
        return obstacles;
    }

    /** The half that came to its end, or went furthest. */
    private PatternSearch<S, A> closed() {
        return prover.isAtEnd() ? prover : refuter;
    }

    private Certificate certificate() {
        return new CertificateWriter<>(steps, closed()).write(property.name(), copies);
    }

    private Set<String> limits() {
        StateFilter<S> filter = StateFilter.of(model.model());
        return filter.limits().isEmpty()
                ? Set.of()
                : closed().patterns().stream()
                        .map(pattern -> pattern.control)
                        .distinct()
                        .flatMap(control -> filter.limitsTouched(steps.state(control)).stream())
                        .collect(Collectors.toSet());
    }

    private Coverage coverage() {
        return new Coverage(
                prover.size() + refuter.size(),
                prover.taken() + refuter.taken(),
                refuter.depth(),
                0,
                0,
                steps.full(),
                limits(),
                Set.of(),
                Map.of(),
                Map.of(),
                stop,
                watch.elapsed(),
                Optional.empty());
    }
}
