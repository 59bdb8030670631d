package io.synproof.junit;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.SelfCheck;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A model whose checks search it.
 *
 * @param samples how many random runs go with each search
 */
record SearchedModel<S, A>(
        Model<S, A> model, Checker<S, A> checker, int samples, CheckRecords records)
        implements ModelUnderTest<S, A> {

    @Override
    public ModelUnderTest<S, A> searchedBy(UnaryOperator<Checker<S, A>> options) {
        return new SearchedModel<>(model, options.apply(checker), samples, records);
    }

    @Override
    public Verdict<S, A> holds(Property<S, A> property) {
        return expected(true, asked(property));
    }

    @Override
    public Verdict<S, A> fails(Property<S, A> property) {
        return expected(false, asked(property));
    }

    @Override
    public Verdict<S, A> holds(Temporal<S> question, List<Fairness<A>> assumed) {
        return expected(true, published(checker.check(question, assumed)));
    }

    @Override
    public Verdict<S, A> fails(Temporal<S> question, List<Fairness<A>> assumed) {
        return expected(false, published(checker.check(question, assumed)));
    }

    @Override
    public void keepsItsContract() {
        SelfCheck check = checker.selfCheck();
        records.publish(
                "contract", check.findings().isEmpty() ? "KEPT" : "BROKEN", check.coverage());
        check.orThrow();
    }

    private Verdict<S, A> asked(Property<S, A> property) {
        Verdict<S, A> verdict = published(checker.check(property));
        if (samples > 0) {
            Optional<Trace<S, A>> run = SampledRuns.deciding(model, property, samples);
            records.publishSamples(property.name(), samples, run);
            run.ifPresent(found -> requireAgreement(property, verdict, found));
        }
        return verdict;
    }

    /** A search that saw everything, and a run that it did not see: one of them is wrong. */
    private static <S, A> void requireAgreement(
            Property<S, A> property, Verdict<S, A> verdict, Trace<S, A> run) {
        if (verdict.outcome() == property.outcomeIfNeverSeen()) {
            throw new AssertionError(
                    verdict + "\nbut this random run decides it; does the model keep"
                            + " its contract? keepsItsContract() looks\n" + run);
        }
        if (verdict.outcome() == Outcome.UNDECIDED) {
            throw new AssertionError(verdict + "\nthis random run decides it\n" + run);
        }
    }

    private Verdict<S, A> published(Verdict<S, A> verdict) {
        records.publish(
                verdict.question().title(), verdict.outcome().toString(), verdict.coverage());
        return verdict;
    }

    private Verdict<S, A> expected(boolean satisfied, Verdict<S, A> verdict) {
        boolean isDecided = verdict.outcome() != Outcome.UNDECIDED;
        if (isDecided && verdict.isSatisfied() == satisfied) {
            return verdict;
        }
        String wrong = satisfied ? "" : "the control does not fail\n";
        throw new AssertionError(wrong + verdict + records.written(model, verdict));
    }
}
