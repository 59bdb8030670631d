package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.NullChecks;
import io.synproof.checker.engine.contract.CheckedSteps;
import io.synproof.checker.engine.contract.EqualActions;
import io.synproof.checker.engine.contract.SharedActions;
import io.synproof.checker.engine.contract.SharedActions.Occasion;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.engine.encode.Encoding;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import java.util.Set;

/** The steps of a composition that concern the state as a whole; for one thread. */
final class WholeStateSteps<S, A> {
    private final Model<S, A> facade;
    private final StateFilter<S> kept;
    private final ComposedEncoding<S, A, ?, ?, ?, ?> encoding;
    private final SharedActions<A> shared;
    private final BitLayout layout;
    private final EqualActions<A> namesakes;
    private final Encoding.Coder<S> coder;
    private final int[] fields;

    WholeStateSteps(
            Model<S, A> facade,
            ComposedEncoding<S, A, ?, ?, ?, ?> encoding,
            SharedActions<A> shared,
            BitLayout layout,
            EqualActions<A> namesakes) {
        this.facade = facade;
        this.kept = StateFilter.of(facade);
        this.encoding = encoding;
        this.shared = shared;
        this.layout = layout;
        this.namesakes = namesakes;
        this.coder = encoding.coder();
        this.fields = new int[layout.fields()];
    }

    /**
     * Adds the successors of a state.
     *
     * @param due whether to look if the model keeps its contract
     * @param kinds gets those of the actions
     */
    void expand(S state, boolean due, Set<String> kinds, Successors<S, A> successors) {
        if (due) {
            CheckedSteps<S, A> checked =
                    new CheckedSteps<>(encoding::generalActions, facade::next, state, true);
            for (A action : checked.actions()) {
                enter(action, checked.next(action), kinds, successors);
            }
        } else {
            for (A action : encoding.generalActions(state)) {
                NullChecks.requireAction(action);
                enter(action, facade.next(state, action), kinds, successors);
            }
        }
    }

    private void enter(A action, S after, Set<String> kinds, Successors<S, A> successors) {
        NullChecks.requireState(after, action);
        kinds.add(facade.kind(action));
        SharedActions.Use<A> use = shared.use(action, Occasion.GENERAL);
        if (!kept.isWithin(after)) {
            successors.outside(action, after);
        } else if (kept.isCut(after)) {
            successors.cut(action, after);
        } else {
            keep(action, use, after, successors);
            return;
        }
        if (use.isShared()) {
            namesakes.add(use, action);
        }
    }

    private void keep(A action, SharedActions.Use<A> use, S after, Successors<S, A> successors) {
        coder.encode(after, fields);
        int place = successors.packed(fields);
        if (use.isShared()) {
            namesakes.add(use, action, successors.batch.words, place, layout.words());
        }
        successors.end(place, action);
    }
}
