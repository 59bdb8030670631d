package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.NullChecks;
import io.synproof.checker.engine.contract.CheckedSteps;
import io.synproof.checker.engine.contract.ContractSampling;
import io.synproof.checker.engine.contract.ValueAudit;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.Encoding;
import io.synproof.checker.engine.encode.FieldOverflowException;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The expander that asks the model: the fallback for any model. */
final class ModelExpander<S, A> implements Expander<S, A> {
    private final Model<S, A> model;
    private final StateFilter<S> kept;
    private final Encoding.Coder<S> coder;
    private final BitLayout layout;
    private final UnaryOperator<S> representative;
    private final Set<String> wantedKinds;
    private final Set<String> kinds = new HashSet<>();
    private final int[] before;
    private final int[] after;
    private ContractSampling care = ContractSampling.NONE;

    /**
     * An expander.
     *
     * @param representative the representative of the states symmetric to a given one
     * @param wantedKinds the kinds of action that coverage asks for
     */
    ModelExpander(
            Model<S, A> model,
            Encoding.Coder<S> coder,
            BitLayout layout,
            UnaryOperator<S> representative,
            Set<String> wantedKinds) {
        this.model = model;
        this.kept = StateFilter.of(model);
        this.coder = coder;
        this.layout = layout;
        this.representative = representative;
        this.wantedKinds = new HashSet<>(wantedKinds);
        this.before = new int[layout.fields()];
        this.after = new int[layout.fields()];
    }

    @Override
    public void take(ContractSampling careful) {
        this.care = careful;
    }

    @Override
    public void expand(long[] words, int at, Successors<S, A> successors) {
        S state = decode(words, at);
        boolean due = care != ContractSampling.NONE && care.isDue(coder.hash(before));
        List<A> actions = due ? takeClosely(state, successors) : takeAll(state, successors);
        for (A action : model.overflowing(state)) {
            if (actions.contains(action)) {
                successors.overflow(model.kind(action));
            } else {
                successors.block(action, model.kind(action));
            }
        }
    }

    private List<A> takeAll(S state, Successors<S, A> successors) {
        List<A> actions = model.actions(state);
        for (A action : actions) {
            enter(NullChecks.requireAction(action), model.next(state, action), successors);
        }
        // Those with lower numbers are all looked at when the search is over.
        if (!coder.isUnchanged(before, ValueAudit.ALL)) {
            throw CheckedSteps.changed(state);
        }
        return actions;
    }

    /** The same, looking whether the model keeps its contract. */
    private List<A> takeClosely(S state, Successors<S, A> successors) {
        CheckedSteps<S, A> checked = new CheckedSteps<>(model, state, true);
        List<A> actions = checked.actions();
        for (A action : actions) {
            enter(action, checked.next(action), successors);
        }
        checked.requireUnchanged("asked about what follows it, the model changed it");
        return actions;
    }

    private void enter(A action, S next, Successors<S, A> successors) {
        NullChecks.requireState(next, action);
        if (!wantedKinds.isEmpty()) {
            String kind = model.kind(action);
            if (wantedKinds.remove(kind)) {
                kinds.add(kind);
            }
        }
        if (!kept.isWithin(next)) {
            successors.outside(action, next);
        } else if (kept.isCut(next)) {
            successors.cut(action, next);
        } else {
            coder.encode(representative.apply(next), after);
            successors.end(successors.packed(after), action);
        }
    }

    @Override
    public S decode(long[] words, int at) {
        layout.unpack(words, at, before);
        return coder.decode(before);
    }

    @Override
    public boolean find(S state, long[] words, int at) {
        if (!coder.find(representative.apply(state), after) || !layout.holds(after)) {
            return false;
        }
        layout.pack(after, words, at);
        return true;
    }

    @Override
    public void pack(S state, long[] words, int at) {
        coder.encode(representative.apply(state), after);
        if (!layout.holds(after)) {
            throw new FieldOverflowException();
        }
        layout.pack(after, words, at);
    }

    @Override
    public Set<String> takeKinds() {
        Set<String> taken = Set.copyOf(kinds);
        kinds.clear();
        return taken;
    }
}
