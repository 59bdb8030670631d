package io.synproof.checker.engine.contract;

import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.ValueText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The detector of steps from one state with equal actions, by the numbers of {@link SharedActions};
 * for one thread.
 *
 * <p>At first it looks at the actions alone. Only if two are equal in a state are its steps taken
 * once more, and compared.
 */
public final class EqualActions<A> {
    // By the number of a shared action, the last state that had it.
    private int[] lastIn = new int[16];
    private int state;
    private boolean found;

    private final List<A> actions = new ArrayList<>();
    private final List<Optional<long[]>> effects = new ArrayList<>();
    private boolean comparing;

    /** Another state begins. */
    public void begin() {
        state++;
        found = false;
    }

    /** Whether two steps of this state have equal actions. */
    public boolean areThere() {
        return found;
    }

    /** From now on the steps of this state come once more. */
    public void compare() {
        comparing = true;
        found = false;
        actions.clear();
        effects.clear();
    }

    /** They have all come. */
    public void end() {
        comparing = false;
    }

    /**
     * A step out of the searched space, or to a state that cannot be represented.
     *
     * @throws ContractException if another step of the same action leads elsewhere
     */
    public void add(SharedActions.Use<A> use, A action) {
        if (comparing) {
            compare(action, Optional.empty());
        } else {
            note(use.number());
        }
    }

    /**
     * A step.
     *
     * @param words among which, from a place on, the state after it is
     * @throws ContractException if another step of the same action leads elsewhere
     */
    public void add(SharedActions.Use<A> use, A action, long[] words, int at, int count) {
        if (comparing) {
            compare(action, Optional.of(Arrays.copyOfRange(words, at, at + count)));
        } else {
            note(use.number());
        }
    }

    private void note(int action) {
        if (action >= lastIn.length) {
            lastIn = Arrays.copyOf(lastIn, action * 2);
        }
        found |= lastIn[action] == state;
        lastIn[action] = state;
    }

    private void compare(A action, Optional<long[]> effect) {
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).equals(action) && !isSame(effects.get(i), effect)) {
                throw new ContractException(
                        Kind.EQUAL_ACTIONS_DIFFER, "more than one step is " + ValueText.of(action));
            }
        }
        actions.add(action);
        effects.add(effect);
    }

    /** Of two steps that lead out, it is not known where to. */
    private static boolean isSame(Optional<long[]> one, Optional<long[]> other) {
        return one.isPresent() && other.isPresent() && Arrays.equals(one.get(), other.get());
    }
}
