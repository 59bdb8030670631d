package io.synproof.checker.search;

import io.synproof.checker.Part;
import io.synproof.checker.temporal.Fact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which states a fact is the case; for one thread. */
final class FactSweep<S, A> implements Sweep.Work {
    private final Sweep<S, A> sweep;
    private final Reached<S, A> reached;
    private final Expander<S, A> expander;
    private final Fact<S> fact;
    private final boolean wanted;
    private final @Nullable Answers known;
    private final long[] words;
    private final Bits found;

    private FactSweep(Sweep<S, A> sweep, Fact<S> fact, boolean wanted, Bits found) {
        this.sweep = sweep;
        this.reached = sweep.reached();
        this.expander = reached.representation().expander(reached.layout(), Set.of());
        this.fact = fact;
        this.wanted = wanted;
        this.known = answers(fact, reached);
        this.words = new long[reached.layout().words()];
        this.found = found;
    }

    private static @Nullable Answers answers(Fact<?> fact, Reached<?, ?> reached) {
        int[] fields = fact.parts().containsAll(Part.EVERYTHING)
                ? null
                : reached.representation().fieldsOf(fact.parts(), reached.layout());
        return fields == null ? null : new Answers(reached.layout(), fields);
    }

    /** The states in which a fact is the case, or those in which it is not. */
    static <S, A> Bits of(Sweep<S, A> sweep, Fact<S> fact, boolean wanted) {
        Bits found = new Bits(sweep.size());
        sweep.run(() -> new FactSweep<>(sweep, fact, wanted, found));
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
