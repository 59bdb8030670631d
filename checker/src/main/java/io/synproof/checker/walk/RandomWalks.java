package io.synproof.checker.walk;

import io.synproof.checker.ContractException;
import io.synproof.checker.Model;
import io.synproof.checker.ModelException;
import io.synproof.checker.Outcome;
import io.synproof.checker.Property;
import io.synproof.checker.Stop;
import io.synproof.checker.Trace;
import io.synproof.checker.Verdict;
import io.synproof.checker.Walks;
import io.synproof.checker.search.FirstBreach;
import io.synproof.checker.search.Settings;
import io.synproof.checker.search.Watch;
import io.synproof.checker.trace.FailureText;
import io.synproof.checker.trace.ValueText;
import java.util.List;
import java.util.Optional;

/** Random walks through a model, until one of them decides a property. */
public record RandomWalks<S, A>(Settings<S, A> settings, Guide<S, A> guide, Walks walks) {

    /** Takes walks; see {@link io.synproof.checker.Checker#walk}. */
    public static <S, A> Verdict<S, A> check(
            Settings<S, A> settings, Property<S, A> property, Walks walks) {
        return new RandomWalks<>(settings, new Guide<>(settings.model(), property), walks).check();
    }

    private Verdict<S, A> check() {
        Watch watch = Watch.start(settings);
        List<S> initial = initialStates();
        Seen seen = Seen.nothing();
        for (int i = 0; i < walks.count() && !isOver(seen, watch); i++) {
            Place<S, A> end = walk(initial, Dice.of(walks.seed(), i));
            seen = seen.and(model(), end);
            if (end.isDecided()) {
                return found(new Shrinking<>(guide).of(end.trace()), seen, watch);
            }
        }
        Stop stop = watch.stop().orElse(isOverStates(seen) ? Stop.STATES : Stop.SAMPLED);
        return Verdict.withoutTrace(
                guide.property(),
                Outcome.UNDECIDED,
                seen.coverage(model(), stop, watch.elapsed()),
                settings.bounds());
    }

    private Model<S, A> model() {
        return settings.model();
    }

    private boolean isOver(Seen seen, Watch watch) {
        return isOverStates(seen) || watch.stops();
    }

    private boolean isOverStates(Seen seen) {
        return seen.states() > settings.bounds().states().orElse(Long.MAX_VALUE);
    }

    private List<S> initialStates() {
        List<S> initial = model().initialStates().stream()
                .filter(model()::withinConstraint)
                .filter(state -> !model().isCut(state))
                .toList();
        if (initial.isEmpty()) {
            throw new ModelException("no initial state is within the constraint");
        }
        return initial;
    }

    private Place<S, A> walk(List<S> initial, Dice dice) {
        int longest = Math.min(walks.length(), settings.bounds().depth().orElse(Integer.MAX_VALUE));
        Place<S, A> here = start(initial.get(dice.below(initial.size())));
        Dice thrown = dice;
        while (here.goesOn() && here.length() < longest) {
            thrown = thrown.next();
            here = onwards(here, thrown);
        }
        return here;
    }

    private Place<S, A> start(S initial) {
        try {
            return guide.start(initial);
        } catch (ContractException told) {
            throw breach(
                    told, new Place<>(initial, Optional.empty(), Optional.empty(), 0, Ending.NONE));
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw FailureText.exception(
                    model(), thrown, initial, null, Optional.of(new Trace<>(initial, List.of())));
        }
    }

    private Place<S, A> onwards(Place<S, A> here, Dice dice) {
        try {
            return guide.onwards(here, dice);
        } catch (ContractException told) {
            throw breach(told, here);
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw FailureText.exception(
                    model(), thrown, here.state(), null, Optional.of(here.trace()));
        }
    }

    /** The first that there is; else the one that was met here. */
    private ContractException breach(ContractException told, Place<S, A> here) {
        return FirstBreach.of(model(), List.of(guide.property()))
                .orElseGet(() -> FailureText.breach(
                        model(),
                        told,
                        ValueText.of(model(), here.state()),
                        Optional.of(here.trace())));
    }

    private Verdict<S, A> found(Trace<S, A> trace, Seen seen, Watch watch) {
        return Verdict.withTrace(
                model(),
                guide.property(),
                trace,
                seen.coverage(model(), Stop.DECIDED, watch.elapsed()),
                settings.bounds());
    }
}
