package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.contract.PropertyAnswers;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.expand.Expander;
import io.synproof.checker.engine.expand.Representation;
import io.synproof.checker.engine.explore.OpenProperties.Question;
import io.synproof.checker.engine.symmetry.Orbits;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.property.Property;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks what can be asked of new states alone: the properties, and which limits they touch. For one
 * thread, one layout, and one set of questions.
 */
final class StateEvaluator<S, A> {
    private final OpenProperties<S, A> questions;
    private final Expander<S, A> expander;
    private final Optional<Orbits<S>> orbits;
    private final Optional<Projection<S, Set<String>>> limits;
    private final @Nullable PredicateCache limitAnswers;
    private final @Nullable PredicateCache[] answers;

    StateEvaluator(
            Model<S, A> model,
            OpenProperties<S, A> questions,
            Representation<S, A> representation,
            BitLayout layout,
            Expander<S, A> expander) {
        this.questions = questions;
        this.expander = expander;
        this.orbits = representation.orbits();
        this.limits = model.limits();
        this.limitAnswers =
                limits.isEmpty() ? null : answers(limits.get().parts(), representation, layout);
        this.answers = new PredicateCache[questions.ofStates().size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] =
                    answers(questions.ofStates().get(i).property().parts(), representation, layout);
        }
    }

    /** Null if an answer may depend on anything. */
    private static @Nullable PredicateCache answers(
            List<StatePart> parts, Representation<?, ?> representation, BitLayout layout) {
        int[] fields = parts.containsAll(StatePart.EVERYTHING)
                ? null
                : representation.fieldsOf(parts, layout);
        return fields == null ? null : new PredicateCache(layout, fields);
    }

    /** Asks about a state, and enters what is seen. */
    void judge(long[] words, int at, long number, SearchCounters tally) {
        for (int i = 0; i < answers.length; i++) {
            Question<S, A> question = questions.ofStates().get(i);
            if (decides(question.property(), answers[i], words, at)) {
                tally.see(question.index(), number);
            }
            if (orbits.isPresent()) {
                orbits.get().ask(question.property(), expander.decode(words, at));
            }
        }
        if (limits.isPresent()) {
            touch(limits.get(), words, at, tally);
        }
    }

    /**
     * Asks about a state once more.
     *
     * @throws ContractException if a property says something else
     */
    void repeat(long[] words, int at) {
        for (Question<S, A> question : questions.ofStates()) {
            PropertyAnswers.requireSame(question.property(), expander.decode(words, at));
        }
    }

    private boolean decides(
            Property<S, A> property, @Nullable PredicateCache known, long[] words, int at) {
        return known == null
                ? property.isDecidedByState(expander.decode(words, at))
                : known.of(words, at, () -> property.isDecidedByState(expander.decode(words, at)));
    }

    private void touch(Projection<S, Set<String>> of, long[] words, int at, SearchCounters tally) {
        if (limitAnswers == null) {
            enter(of, words, at, tally);
        } else {
            limitAnswers.of(words, at, () -> enter(of, words, at, tally));
        }
    }

    private boolean enter(
            Projection<S, Set<String>> of, long[] words, int at, SearchCounters tally) {
        return tally.limits.addAll(of.of().apply(expander.decode(words, at)));
    }
}
