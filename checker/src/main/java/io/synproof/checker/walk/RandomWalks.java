package io.synproof.checker.walk;

import io.synproof.checker.engine.contract.ContentAudit;
import io.synproof.checker.engine.contract.InitialStates;
import io.synproof.checker.engine.contract.PropertyAnswers;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.control.StopCondition;
import io.synproof.checker.engine.explore.FirstViolation;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.ValueText;
import io.synproof.checker.property.Property;
import io.synproof.checker.property.RandomWalkOptions;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Random walks through a model, until one of them decides a property. */
public record RandomWalks<S, A>(
        SearchOptions<S, A> settings, WalkRules<S, A> guide, RandomWalkOptions walks) {

    /** Takes walks; see {@link io.synproof.checker.Checker#walk}. */
    public static <S, A> Verdict<S, A> check(
            SearchOptions<S, A> settings, Property<S, A> property, RandomWalkOptions walks) {
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(walks, "walks");
        return new RandomWalks<>(settings, new WalkRules<>(settings.model(), property), walks)
                .check();
    }

    private Verdict<S, A> check() {
        StopCondition watch = StopCondition.start(settings);
        List<S> initial = initialStates();
        WalkCoverage seen = WalkCoverage.nothing();
        for (int i = 0; i < walks.count() && !isOver(seen, watch); i++) {
            WalkPosition<S, A> end = walk(initial, SplitMix64.of(walks.seed(), i));
            seen = seen.and(model(), end);
            if (end.isDecided()) {
                return found(shrunk(end.trace()), seen, watch);
            }
        }
        ContentAudit.of(model());
        StopReason stop =
                watch.stop().orElse(isOverStates(seen) ? StopReason.STATES : StopReason.SAMPLED);
        return Verdict.of(
                model(),
                guide.property(),
                Outcome.UNDECIDED,
                new Evidence.None<>(),
                seen.coverage(model(), stop, watch.elapsed()),
                settings.bounds());
    }

    private Model<S, A> model() {
        return settings.model();
    }

    private boolean isOver(WalkCoverage seen, StopCondition watch) {
        return isOverStates(seen) || watch.stops();
    }

    private boolean isOverStates(WalkCoverage seen) {
        return seen.states() > settings.bounds().states().orElse(Long.MAX_VALUE);
    }

    private List<S> initialStates() {
        List<S> initial;
        try {
            initial = InitialStates.require(model()).stream()
                    .filter(StateFilter.of(model())::isKept)
                    .toList();
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw ModelException.forInitialStates(thrown);
        }
        if (initial.isEmpty()) {
            throw new ModelException("no initial state is within the constraint");
        }
        return initial;
    }

    private WalkPosition<S, A> walk(List<S> initial, SplitMix64 dice) {
        int longest = Math.min(walks.length(), settings.bounds().depth().orElse(Integer.MAX_VALUE));
        WalkPosition<S, A> here = start(initial.get(dice.below(initial.size())));
        SplitMix64 thrown = dice;
        while (here.goesOn() && here.length() < longest) {
            thrown = thrown.next();
            here = onwards(here, thrown);
        }
        return here;
    }

    private WalkPosition<S, A> start(S initial) {
        return inspected(
                new WalkPosition<>(initial, Optional.empty(), Optional.empty(), 0, WalkEnd.NONE),
                () -> guide.start(initial));
    }

    private Trace<S, A> shrunk(Trace<S, A> trace) {
        try {
            return new TraceShrinker<>(guide).of(trace);
        } catch (WalkFailure failure) {
            throw failed(failure);
        }
    }

    private WalkPosition<S, A> onwards(WalkPosition<S, A> here, SplitMix64 dice) {
        return inspected(here, () -> guide.onwards(here, dice));
    }

    /** What fails is told with its place: here, or where the step leads. */
    private WalkPosition<S, A> inspected(
            WalkPosition<S, A> here, Supplier<WalkPosition<S, A>> step) {
        try {
            return step.get();
        } catch (WalkFailure failure) {
            throw failed(failure);
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw failed(here, thrown);
        }
    }

    @SuppressWarnings("unchecked")
    private ModelException failed(WalkFailure failure) {
        return failed((WalkPosition<S, A>) failure.place(), failure.thrown());
    }

    private ModelException failed(WalkPosition<S, A> here, Throwable thrown) {
        return thrown instanceof ContractException told
                ? breach(told, here)
                : FailureText.exception(
                        model(), thrown, here.state(), Optional.empty(), Optional.of(here.trace()));
    }

    /** The first that there is; else the one that was met here. */
    private ContractException breach(ContractException told, WalkPosition<S, A> here) {
        return FirstViolation.of(model(), List.of(guide.property()))
                .orElseGet(() -> FailureText.breach(
                        model(),
                        told,
                        ValueText.of(model(), here.state()),
                        Optional.of(here.trace())));
    }

    private Verdict<S, A> found(Trace<S, A> trace, WalkCoverage seen, StopCondition watch) {
        PropertyAnswers.requireDecided(model(), guide.property(), trace);
        return Verdict.of(
                model(),
                guide.property(),
                guide.property().outcomeIfSeen(),
                new Evidence.Run<>(trace.shownBy(model())),
                seen.coverage(model(), StopReason.DECIDED, watch.elapsed()),
                settings.bounds());
    }
}
