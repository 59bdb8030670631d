package io.synproof.junit;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ReplayException;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Question;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A checker that takes a run when it is asked one question, and ends the test with it; it searches
 * for the answers to others.
 *
 * @param settings the bounds of those searches
 * @param question its name
 * @param choices the run
 */
record ReplayingChecker(CheckSettings settings, String question, String choices)
        implements ModelChecker {

    @Override
    public <S, A> ModelUnderTest<S, A> of(Model<S, A> model) {
        return new Replayable<>(model, settings.checker(model), this);
    }

    /** The run, if the model can take it. */
    private <S, A> Optional<Trace<S, A>> taken(Model<S, A> model) {
        try {
            return Optional.of(Trace.follow(model, choices));
        } catch (ReplayException _) {
            return Optional.empty();
        }
    }

    /** The run has been taken. */
    static final class Replayed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Trace<?, ?> run;

        Replayed(Trace<?, ?> run) {
            super(null, null, false, false);
            this.run = run;
        }

        Trace<?, ?> run() {
            return run;
        }
    }

    private record Replayable<S, A>(
            Model<S, A> model, Checker<S, A> checker, ReplayingChecker replaying)
            implements ModelUnderTest<S, A> {

        @Override
        public ModelUnderTest<S, A> searchedBy(UnaryOperator<Checker<S, A>> options) {
            return new Replayable<>(model, options.apply(checker), replaying);
        }

        @Override
        public Verdict<S, A> holds(Property<S, A> property) {
            replayIfAsked(property);
            return checker.check(property);
        }

        @Override
        public Verdict<S, A> fails(Property<S, A> property) {
            return holds(property);
        }

        @Override
        public Verdict<S, A> holds(Temporal<S> temporal, List<Fairness<A>> assumed) {
            if (isAsked(temporal)) {
                replaying.taken(model).ifPresent(run -> {
                    throw new Replayed(run);
                });
            }
            return checker.check(temporal, assumed);
        }

        @Override
        public Verdict<S, A> fails(Temporal<S> temporal, List<Fairness<A>> assumed) {
            return holds(temporal, assumed);
        }

        @Override
        public void keepsItsContract() {}

        private boolean isAsked(Question asked) {
            return asked.name().equals(replaying.question());
        }

        /** Of several checks of one name, the first that the run decides is meant. */
        private void replayIfAsked(Property<S, A> property) {
            if (isAsked(property)) {
                replaying
                        .taken(model)
                        .filter(run -> property.isDecidedByEnd(model, run))
                        .ifPresent(run -> {
                            throw new Replayed(run);
                        });
            }
        }
    }
}
