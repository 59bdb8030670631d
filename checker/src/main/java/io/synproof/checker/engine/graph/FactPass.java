package io.synproof.checker.engine.graph;

import io.synproof.checker.engine.expand.Expander;
import io.synproof.checker.engine.explore.PredicateCache;
import io.synproof.checker.engine.explore.ReachedStates;
import io.synproof.checker.engine.util.StateSet;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.temporal.Fact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pass that finds the states in which a fact holds; for one thread. */
public final class FactPass<S, A> implements StatePass.Work {
    private final StatePass<S, A> sweep;
    private final ReachedStates<S, A> reached;
    private final Expander<S, A> expander;
    private final Fact<S> fact;
    private final boolean wanted;
    private final @Nullable PredicateCache known;
    private final long[] words;
    private final StateSet found;

    private FactPass(StatePass<S, A> sweep, Fact<S> fact, boolean wanted, StateSet found) {
        this.sweep = sweep;
        this.reached = sweep.reached();
        this.expander = reached.representation().expander(reached.layout(), Set.of());
        this.fact = fact;
        this.wanted = wanted;
        this.known = answers(fact, reached);
        this.words = new long[reached.layout().words()];
        this.found = found;
    }

    private static @Nullable PredicateCache answers(Fact<?> fact, ReachedStates<?, ?> reached) {
        int[] fields = fact.parts().containsAll(StatePart.EVERYTHING)
                ? null
                : reached.representation().fieldsOf(fact.parts(), reached.layout());
        return fields == null ? null : new PredicateCache(reached.layout(), fields);
    }

    /** The states in which a fact holds, or those in which it does not. */
    public static <S, A> StateSet of(StatePass<S, A> sweep, Fact<S> fact, boolean wanted) {
        StateSet found = new StateSet(sweep.size());
        sweep.run(() -> new FactPass<>(sweep, fact, wanted, found));
        return found;
    }

    @Override
    public void over(int from, int to) {
        for (int number = from; number < to; number++) {
            int state = number;
            sweep.attempt(state, () -> ask(state));
        }
    }

    private void ask(int number) {
        reached.read(number, words);
        boolean answer = known == null
                ? fact.holdsIn(expander.decode(words, 0))
                : known.of(words, 0, () -> fact.holdsIn(expander.decode(words, 0)));
        if (answer == wanted) {
            found.set(number);
        }
    }
}
