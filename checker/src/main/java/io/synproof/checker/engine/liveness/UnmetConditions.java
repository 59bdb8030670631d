package io.synproof.checker.engine.liveness;

import io.synproof.checker.engine.graph.FairnessConditions;
import io.synproof.checker.engine.graph.FairnessConditions.Kind;
import io.synproof.checker.engine.graph.FairnessLabels;
import io.synproof.checker.engine.graph.StateGraph;
import io.synproof.checker.engine.util.IntList;
import io.synproof.checker.engine.util.StateSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The conditions of fairness that a path has not met yet on its way to becoming a cycle. */
final class UnmetConditions {
    private final StateGraph graph;
    private final int[][] codes;
    private final Kind[] kinds;

    // The sets of states of which none was met yet.
    private final List<StateSet> recurring;
    private final boolean[] lacking;
    private final boolean[] met;

    // The weak conditions that were enabled in all states so far.
    private final IntList weak = new IntList();

    // When a condition was last enabled.
    private final int[] stamps;
    private int stamp;
    private int count;

    /** A run of no state yet. */
    UnmetConditions(StateGraph graph, FairnessLabels<?> labels, List<StateSet> recurring) {
        this.graph = graph;
        this.codes = labels.codes();
        this.recurring = new ArrayList<>(recurring);
        FairnessConditions<?> conditions = labels.conditions();
        this.kinds = new Kind[conditions.count()];
        Arrays.setAll(kinds, conditions::kind);
        this.lacking = new boolean[kinds.length];
        this.met = new boolean[kinds.length];
        this.stamps = new int[kinds.length];
        Arrays.stream(conditions.unconditional()).forEach(this::lack);
    }

    /** Whether the run lacks nothing. */
    boolean isEmpty() {
        return count == 0 && recurring.isEmpty();
    }

    /** Whether an action of a condition was taken. */
    boolean isMet(int condition) {
        return met[condition];
    }

    /** The run begins in this state. */
    void begin(int state) {
        for (int condition : enabled(state)) {
            if (kinds[condition] == Kind.WEAK) {
                weak.add(condition);
                lack(condition);
            }
        }
        visit(state);
    }

    /** The run takes a step. */
    void step(int label, int to) {
        for (int code : codes[label]) {
            int condition = FairnessConditions.condition(code);
            if (!FairnessConditions.isOccasion(code)) {
                met[condition] = true;
                settle(condition);
            }
        }
        for (int code : codes[label]) {
            if (FairnessConditions.isOccasion(code)) {
                lack(FairnessConditions.condition(code));
            }
        }
        visit(to);
    }

    private void visit(int state) {
        recurring.removeIf(some -> some.get(state));
        for (int condition : enabled(state)) {
            if (kinds[condition] == Kind.STRONG) {
                lack(condition);
            }
        }
        for (int i = 0; i < weak.size(); i++) {
            if (stamps[weak.get(i)] != stamp) {
                settle(weak.get(i));
            }
        }
    }

    private void lack(int condition) {
        if (!lacking[condition] && !met[condition]) {
            lacking[condition] = true;
            count++;
        }
    }

    private void settle(int condition) {
        if (lacking[condition]) {
            lacking[condition] = false;
            count--;
        }
    }

    /** Whether a step would give the run something that it lacks. */
    boolean helps(int label, int to) {
        for (int code : codes[label]) {
            if (!FairnessConditions.isOccasion(code)
                    && lacking[FairnessConditions.condition(code)]) {
                return true;
            }
        }
        for (int i = 0; i < recurring.size(); i++) {
            if (recurring.get(i).get(to)) {
                return true;
            }
        }
        return disablesSome(to);
    }

    private boolean disablesSome(int state) {
        boolean looked = false;
        for (int i = 0; i < weak.size(); i++) {
            int condition = weak.get(i);
            if (lacking[condition]) {
                if (!looked) {
                    enabled(state);
                    looked = true;
                }
                if (stamps[condition] != stamp) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The weak and strong conditions that are enabled in a state, which get a new stamp. */
    private int[] enabled(int state) {
        stamp++;
        IntList enabled = new IntList();
        for (int step = graph.from(state); step < graph.to(state); step++) {
            for (int code : codes[graph.label(state, step)]) {
                int condition = FairnessConditions.condition(code);
                if (stamps[condition] != stamp) {
                    stamps[condition] = stamp;
                    enabled.add(condition);
                }
            }
        }
        return enabled.toArray();
    }
}
