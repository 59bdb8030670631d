package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.expand.Expander;
import java.util.Set;

/** The states of a finished search, decoded, by number and back. */
public final class StateDecoder<S, A> {
    /** The number, from {@link #find}, of a state that was not kept. */
    public static final long NONE = -1;

    private final ReachedStates<S, A> reached;
    private final ThreadLocal<Expander<S, A>> readers;

    public StateDecoder(ReachedStates<S, A> reached) {
        this.reached = reached;
        this.readers = ThreadLocal.withInitial(
                () -> reached.representation().expander(reached.layout(), Set.of()));
    }

    /** The number of states. */
    public long size() {
        return reached.size();
    }

    /** The state with this number. */
    public S state(long number) {
        long[] words = new long[reached.layout().words()];
        reached.read(number, words);
        return readers.get().decode(words, 0);
    }

    /** The number of a state, or {@link #NONE}. */
    public long find(S state) {
        long[] words = new long[reached.layout().words()];
        return readers.get().find(state, words, 0) ? reached.find(words, 0) : NONE;
    }
}
