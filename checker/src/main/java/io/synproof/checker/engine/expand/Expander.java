package io.synproof.checker.engine.expand;

import io.synproof.checker.engine.contract.ContractSampling;
import io.synproof.checker.engine.encode.FieldOverflowException;
import io.synproof.checker.model.ContractException;
import java.util.Set;

/** The source of all steps from a packed state; for one thread, and one layout. */
public interface Expander<S, A> {

    /** Sets the states in which the model's contract is inspected from now on; at first none. */
    void take(ContractSampling care);

    /**
     * Adds the successors of a state.
     *
     * @throws ContractException if the model is seen to break its contract
     *
     * @throws FieldOverflowException if one has no room in the layout; what was added for this
     *     state is then to be taken back
     */
    void expand(long[] words, int at, Successors<S, A> successors);

    /**
     * The properties of labels to be asked of all steps from now on; what they violate is entered
     * in {@link Successors#violations}. Asked of a {@linkplain Representation#hasLabels
     * representation with labels} alone.
     */
    default void ask(LabelQuestions questions) {
        if (!questions.areNone()) {
            throw new UnsupportedOperationException("these steps have no labels");
        }
    }

    /** Decodes the state whose words begin at an index. */
    S decode(long[] words, int at);

    /** Packs a state if all its parts are known: false if not. */
    boolean find(S state, long[] words, int at);

    /**
     * Packs a state.
     *
     * @throws FieldOverflowException if it has no room in the layout
     */
    void pack(S state, long[] words, int at);

    /** The kinds of action taken since this was last asked, as far as they were still wanted. */
    Set<String> takeKinds();
}
