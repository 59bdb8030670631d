package io.synproof.checker.engine.contract;

import io.synproof.checker.composition.NullChecks;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ValueText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The steps from one state, taken under inspection of the model's contract: nothing is null, no
 * argument is changed, equal actions have equal effects, and repeated calls give equal answers.
 *
 * @param <S> what a state is
 * @param <A> what an action is
 */
public final class CheckedSteps<S, A> {
    private final Function<S, List<A>> actions;
    private final BiFunction<S, A, S> next;
    private final S state;
    private final boolean twice;
    private final int hash;

    /**
     * The steps from a state.
     *
     * @param twice whether everything is asked twice
     */
    public CheckedSteps(Model<S, A> model, S state, boolean twice) {
        this(model::actions, model::next, state, twice);
    }

    /** The steps that these functions take from a state. */
    public CheckedSteps(
            Function<S, List<A>> actions, BiFunction<S, A, S> next, S state, boolean twice) {
        this.actions = actions;
        this.next = next;
        this.state = state;
        this.twice = twice;
        this.hash = state.hashCode();
    }

    /**
     * The actions of the state.
     *
     * @throws ContractException if the model breaks its contract
     */
    public List<A> actions() {
        List<A> all = listed();
        if (twice) {
            List<A> again = listed();
            if (!all.equals(again)) {
                throw new ContractException(
                        Kind.ACTIONS_DIFFER,
                        "first " + ValueText.of(all) + ", then " + ValueText.of(again));
            }
        }
        requireDistinct(all);
        return all;
    }

    private List<A> listed() {
        List<A> all = actions.apply(state);
        requireUnchanged("asked for its actions, the model changed it");
        if (all == null) {
            throw new ContractException(Kind.NULL, "the list of actions is null");
        }
        // A copy, for a list that is used again would change when the model is asked again.
        List<A> copy = new ArrayList<>(all);
        copy.forEach(NullChecks::requireAction);
        return copy;
    }

    /** Equal actions are a breach of their own only if it shows which of them is taken. */
    private void requireDistinct(List<A> all) {
        Map<A, A> first = new HashMap<>();
        for (A action : all) {
            A same = first.putIfAbsent(action, action);
            if (same != null) {
                requireSameEffect(same, action);
            }
        }
    }

    private void requireSameEffect(A one, A other) {
        S after = next(one);
        S otherwise = next(other);
        if (!after.equals(otherwise)) {
            throw new ContractException(
                    Kind.EQUAL_ACTIONS_DIFFER,
                    ValueText.of(one) + " leads to " + ValueText.of(after) + "\nand an equal "
                            + ValueText.of(other) + " to " + ValueText.of(otherwise));
        }
    }

    /**
     * The state after one of the actions.
     *
     * @throws ContractException if the model breaks its contract
     */
    public S next(A action) {
        S after = once(action);
        if (twice) {
            requireEqual(action, after, once(action));
        }
        return after;
    }

    private S once(A action) {
        S after = NullChecks.requireState(next.apply(state, action), action);
        if (state.hashCode() != hash) {
            throw changed("taking the step, " + ValueText.of(action) + ", the model changed it");
        }
        return after;
    }

    private static <A> void requireEqual(A action, Object after, Object again) {
        if (!after.equals(again)) {
            throw new ContractException(
                    Kind.NEXT_DIFFERS,
                    ValueText.of(action) + " leads first to " + ValueText.of(after) + ", then to "
                            + ValueText.of(again) + hint(after, again));
        }
        if (after.hashCode() != again.hashCode()) {
            throw new ContractException(
                    Kind.HASH_CODES_DIFFER,
                    ValueText.of(action) + " leads to " + ValueText.of(after) + " with hash code "
                            + after.hashCode() + ", then with " + again.hashCode());
        }
    }

    /** Why states of equal texts may be unequal, if these are. */
    private static String hint(Object after, Object again) {
        return EqualityDiagnosis.why(after, again).map(why -> "\n" + why).orElse("");
    }

    /**
     * Returns if the state is unchanged.
     *
     * @param what the function that has changed it, in words
     * @throws ContractException if it is not
     */
    public void requireUnchanged(String what) {
        if (state.hashCode() != hash) {
            throw changed(what);
        }
    }

    /** The breach of a model that has changed a state when it was asked for the steps from it. */
    public static ContractException changed(Object state) {
        return changed("asked about what follows it, the model changed it", state);
    }

    private ContractException changed(String what) {
        return changed(what, state);
    }

    private static ContractException changed(String what, Object state) {
        return new ContractException(
                Kind.STATE_CHANGED, what + ", and it is now " + ValueText.of(state));
    }
}
