package io.synproof.checker.composition;

import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.ValueText;
import java.util.Arrays;
import java.util.List;

/** The checks that the functions of a model return no null. */
public final class NullChecks {
    private static final String NOT_LISTED =
            "an action that cannot be taken is left out of actions";

    private NullChecks() {}

    /**
     * This action.
     *
     * @throws ContractException if it is null
     */
    public static <A> A requireAction(A action) {
        if (action == null) {
            throw new ContractException(Kind.NULL, "an action is null");
        }
        return action;
    }

    /**
     * The state after an action.
     *
     * @throws ContractException if it is null
     */
    public static <S> S requireState(S after, Object action) {
        if (after == null) {
            throw new ContractException(
                    Kind.NULL, ValueText.of(action) + " leads to null; " + NOT_LISTED);
        }
        return after;
    }

    /**
     * A part of a state, or of a step.
     *
     * @param what the part in words
     * @throws ContractException if it is null
     */
    public static <T> T requirePart(String what, T part) {
        if (part == null) {
            throw new ContractException(Kind.NULL, what + ": null");
        }
        return part;
    }

    /**
     * A copy of a list, because the model's own may be a linked list.
     *
     * @param what the list in words
     * @throws ContractException if it or an element is null
     */
    @SuppressWarnings("unchecked")
    public static <T> List<T> requireList(String what, List<T> list) {
        List<T> copy = Arrays.asList((T[]) requirePart(what, list).toArray());
        copy.forEach(one -> requirePart(what, one));
        return copy;
    }

    /**
     * A list that cannot change.
     *
     * @param what the list in words
     * @throws ContractException if it or an element is null
     */
    static <T> List<T> copy(String what, List<T> list) {
        requirePart(what, list).forEach(one -> requirePart(what, one));
        return List.copyOf(list);
    }

    /**
     * A move.
     *
     * @throws ContractException if a part of it is null
     */
    public static <A, L, P, M, E> LocalMove<A, L, P, M, E> requireMove(
            LocalMove<A, L, P, M, E> move) {
        requireAction(move.action());
        requirePart("the process after one of the moves", move.after());
        requirePart("the environment after one of the moves", move.environment());
        return move;
    }

    /**
     * A fault of the medium.
     *
     * @throws ContractException if a part of it is null
     */
    public static <A, L, E> MediumFault<A, L, E> requireFault(MediumFault<A, L, E> fault) {
        requireAction(fault.action());
        requirePart("the environment after one of the mishaps", fault.environment());
        return fault;
    }
}
