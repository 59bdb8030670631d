package io.synproof.checker.engine.selfcheck;

import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.expand.Expander;
import io.synproof.checker.engine.expand.Successors;
import io.synproof.checker.engine.explore.ReachedStates;
import io.synproof.checker.engine.explore.SearchResult;
import io.synproof.checker.engine.store.Batch;
import io.synproof.checker.engine.store.VisitedTable;
import io.synproof.checker.model.Model;
import io.synproof.checker.result.StateSpaceProfile;
import io.synproof.checker.result.StateSpaceProfile.ActionUse;
import io.synproof.checker.result.StateSpaceProfile.PartUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The profile of a finished search: the contribution of each part and each kind of action to its
 * states.
 */
public final class StateSpaceProfiler<S, A> {
    private final Model<S, A> model;
    private final SearchResult<S, A> searched;
    private final ReachedStates<S, A> reached;
    private final BitLayout layout;

    public StateSpaceProfiler(Model<S, A> model, SearchResult<S, A> searched) {
        this.model = model;
        this.searched = searched;
        this.reached = searched.reached();
        this.layout = reached.layout();
    }

    /** The profile of all states that the search has found. */
    public StateSpaceProfile profile() {
        List<PartUse> parts = new ArrayList<>();
        reached.representation().encoding().parts(layout.fields()).forEach((name, fields) -> {
            long[] part = layout.masks(fields);
            long[] rest = new long[part.length];
            for (int i = 0; i < part.length; i++) {
                rest[i] = ~part[i] | BitLayout.MARK;
            }
            parts.add(new PartUse(name, countDistinct(part), countDistinct(rest)));
        });
        return new StateSpaceProfile(searched.coverage(), parts, actions());
    }

    /** The number of different states if only these bits are looked at. */
    private long countDistinct(long[] masks) {
        Seen seen = new Seen();
        long[] state = new long[layout.words()];
        for (long number = 0; number < reached.size(); number++) {
            reached.read(number, state);
            for (int i = 0; i < state.length; i++) {
                state[i] &= masks[i];
            }
            seen.isNew(state, 0);
        }
        return seen.size();
    }

    /** Steps and finds of one kind of action. */
    private static final class Uses {
        long transitions;
        long found;
    }

    private List<ActionUse> actions() {
        Map<String, Uses> uses = new TreeMap<>();
        Seen seen = new Seen();
        long[] state = new long[layout.words()];
        for (long number = 0; number < searched.levels().end(0); number++) {
            reached.read(number, state);
            seen.isNew(state, 0);
        }
        Expander<S, A> expander = reached.representation().expander(layout, Set.of());
        Successors<S, A> successors = new Successors<>(layout, true);
        for (long number = 0; number < reached.size(); number++) {
            reached.read(number, state);
            successors.clear();
            expander.expand(state, 0, successors);
            count(successors, seen, uses);
        }
        return uses.entrySet().stream()
                .map(entry -> new ActionUse(
                        entry.getKey(), entry.getValue().transitions, entry.getValue().found))
                .toList();
    }

    private void count(Successors<S, A> successors, Seen seen, Map<String, Uses> uses) {
        for (int i = 0; i < successors.batch.count; i++) {
            Uses use = uses.computeIfAbsent(model.kind(successors.actions.get(i)), _ -> new Uses());
            int at = i * layout.words();
            use.transitions++;
            if (reached.contains(successors.batch.words, at)
                    && seen.isNew(successors.batch.words, at)) {
                use.found++;
            }
        }
    }

    /** The packed values met so far. */
    private final class Seen {
        private final VisitedTable table = VisitedTable.of(layout.words(), false);
        private final Batch one = new Batch(layout.words(), 1);

        boolean isNew(long[] words, int at) {
            if (table.isFullFor(1)) {
                table.growFor(1);
            }
            one.clear();
            System.arraycopy(words, at, one.words, 0, layout.words());
            one.hashes[0] = VisitedTable.hashOf(one.words, 0, layout.words());
            one.count = 1;
            table.addAll(one);
            while (!one.isDone()) {
                table.growFor(table.size());
                table.addAll(one);
            }
            return one.fresh == 1;
        }

        long size() {
            return table.size();
        }
    }
}
