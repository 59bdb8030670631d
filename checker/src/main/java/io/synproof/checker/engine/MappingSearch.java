package io.synproof.checker.engine;

import io.synproof.checker.engine.contract.InitialStates;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.refinement.MappingCounterexample;
import io.synproof.checker.refinement.RefinementMapping;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The search for a step of the variant that a mapping does not make one of the original. */
public final class MappingSearch<S, A, T, B> {
    private static final String CUT = "mapped to what the original cannot represent";
    private static final String AWAY = "mapped to where the original does not begin";

    private final SearchOptions<S, A> settings;
    private final RefinementMapping<S, T, B> question;
    private final MappedModel<S, T, B> mapped;
    private final StateFilter<S> kept;

    private MappingSearch(SearchOptions<S, A> settings, RefinementMapping<S, T, B> question) {
        this.settings = settings.countingToo(List.of(
                Property.reachable(CUT, this::isCut), Property.reachable(AWAY, this::isAway)));
        this.question = question;
        this.mapped = originalOf(question);
        this.kept = StateFilter.of(settings.model());
    }

    private static <S, T, B> MappedModel<S, T, B> originalOf(RefinementMapping<S, T, B> question) {
        try {
            return new MappedModel<>(question);
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw ModelException.forInitialStates(thrown);
        }
    }

    /** Decides; see {@link io.synproof.checker.Checker#check(RefinementMapping)}. */
    public static <S, A, T, B> Verdict<S, A> check(
            SearchOptions<S, A> settings, RefinementMapping<S, T, B> question) {
        if (settings.symmetry().isPresent()) {
            throw new IllegalArgumentException("\"" + question.name()
                    + "\" maps states one by one, of which a search up to a symmetry does not see"
                    + " all; check it without upTo");
        }
        return new MappingSearch<>(settings, question).verdict();
    }

    private boolean isCut(S state) {
        return mapped.isCut(state);
    }

    private boolean isAway(S state) {
        return !mapped.isInitial(state);
    }

    /** A run that begins wrongly is the shortest of all, so that steps are asked about after it. */
    private Verdict<S, A> verdict() {
        Set<S> astray = astray();
        return verdict(
                astray.isEmpty()
                        ? Property.everyStep(question.name(), this::isMapped)
                        : Property.never(question.name(), astray::contains));
    }

    private Set<S> astray() {
        try {
            return InitialStates.require(settings.model()).stream()
                    .filter(kept::isKept)
                    .filter(this::isAway)
                    .collect(Collectors.toSet());
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            throw ModelException.forInitialStates(thrown);
        }
    }

    private boolean isMapped(Step<S, A> step) {
        return !kept.isWithin(step.after()) || mapped.joins(step.before(), step.after());
    }

    private Verdict<S, A> verdict(Property<S, A> property) {
        Verdict<S, A> searched = Engine.check(settings, List.of(property)).getFirst();
        long cut = searched.coverage().counted().getOrDefault(CUT, 0L);
        boolean holds = searched.outcome() == Outcome.HOLDS;
        return Verdict.of(
                        settings.model(),
                        question,
                        holds && cut > 0 ? Outcome.UNDECIDED : searched.outcome(),
                        new Evidence.Mapped<>(searched.trace().map(this::failure), cut),
                        searched.coverage(),
                        searched.bounds())
                .noting(
                        holds && searched.coverage().counted().getOrDefault(AWAY, 0L) == 0
                                ? List.of("every state is mapped to where the original begins")
                                : List.of());
    }

    private MappingCounterexample<S, A, T> failure(Trace<S, A> trace) {
        T after = mapped.image(trace.last());
        if (trace.length() == 0) {
            return new MappingCounterexample<>(trace, Optional.empty(), after, mapped.beginnings());
        }
        T before = mapped.image(trace.steps().getLast().before());
        return new MappingCounterexample<>(trace, Optional.of(before), after, mapped.after(before));
    }
}
