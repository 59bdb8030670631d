package io.synproof.checker.engine.liveness;

import io.synproof.checker.engine.graph.Components;
import io.synproof.checker.engine.graph.FairnessConditions;
import io.synproof.checker.engine.graph.FairnessConditions.Kind;
import io.synproof.checker.engine.graph.FairnessLabels;
import io.synproof.checker.engine.graph.PassProgress;
import io.synproof.checker.engine.graph.StateGraph;
import io.synproof.checker.engine.util.IntList;
import io.synproof.checker.engine.util.StateSet;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of a graph in which a run can go on for ever and be fair: strongly connected, and
 * meeting all conditions if every step is taken again and again.
 *
 * <p>A component in which a weak condition is enabled everywhere and never met has no fair cycle.
 * One in which a strong condition is enabled somewhere and never met has one only without the
 * states where it is; one in which a loss is never made good, only without the loss: what is left
 * is searched for components again (Streett emptiness). The result does not depend on the order in
 * which that is done.
 */
final class FairComponents {
    private static final boolean[] NOTHING = {};

    private final StateGraph graph;
    private final Components components;
    private final int[][] codes;
    private final Kind[] kinds;
    private final int[] unconditional;
    private final List<StateSet> recurring;
    private final StateSet fair;
    private final Map<Integer, boolean[]> barredIn = new HashMap<>();
    private final Deque<Part> parts = new ArrayDeque<>();

    // What the component under way has to do with each condition; valid if its stamp is this one's.
    private final int[] stamps;
    private final int[] enabledIn;
    private final int[] enabledLast;
    private final boolean[] met;
    private final boolean[] occasion;
    private final IntList touched = new IntList();
    private int stamp;
    private boolean[] barred = NOTHING;

    /** States to be searched again, without the steps with some labels. */
    private static final class Part {
        private final int[] members;
        private final boolean[] barred;

        Part(int[] members, boolean[] barred) {
            this.members = members;
            this.barred = barred;
        }
    }

    /**
     * Nothing found yet.
     *
     * @param recurring sets of states, of each of which a run must meet some again and again
     */
    FairComponents(
            StateGraph graph,
            FairnessLabels<?> labels,
            List<StateSet> recurring,
            PassProgress pulse) {
        this.graph = graph;
        this.components = new Components(graph, pulse);
        this.codes = labels.codes();
        FairnessConditions<?> conditions = labels.conditions();
        int count = conditions.count();
        this.kinds = new Kind[count];
        Arrays.setAll(kinds, conditions::kind);
        this.unconditional = conditions.unconditional();
        this.recurring = List.copyOf(recurring);
        this.fair = new StateSet(graph.size());
        this.stamps = new int[count];
        this.enabledIn = new int[count];
        this.enabledLast = new int[count];
        this.met = new boolean[count];
        this.occasion = new boolean[count];
    }

    /** Finds all that can be reached from some states. */
    void from(StateSet roots) {
        for (int root = roots.next(0); root >= 0; root = roots.next(root + 1)) {
            components.from(root, this::judge);
        }
        while (!parts.isEmpty()) {
            Part part = parts.removeFirst();
            barred = part.barred;
            components.within(part.members, barred, this::judge);
        }
    }

    /** The states in fair components. */
    StateSet fair() {
        return fair;
    }

    /** The number of a fair state's component. */
    int of(int state) {
        return components.of(state);
    }

    /** The labels whose steps are left out of a fair component; may be shorter than there are. */
    boolean[] barred(int component) {
        return barredIn.getOrDefault(component, NOTHING);
    }

    static boolean isBarred(boolean[] labels, int label) {
        return label < labels.length && labels[label];
    }

    private boolean isInside(int component, int state, int step) {
        int target = graph.target(state, step);
        return target >= 0
                && components.of(target) == component
                && !isBarred(barred, graph.label(state, step));
    }

    private void judge(int component, IntList members, int from) {
        int size = members.size() - from;
        if (size == 1 && !hasLoop(component, members.last())) {
            return;
        }
        touch(component, members, from);
        if (isHopeless(size) || !recurs(members, from)) {
            return;
        }
        boolean[] gone = unmet(Kind.STRONG);
        boolean[] lost = unmet(Kind.COPY);
        if (gone.length == 0 && lost.length == 0) {
            accept(component, members, from);
        } else {
            parts.addLast(rest(members, from, gone, lost));
        }
    }

    private boolean hasLoop(int component, int state) {
        for (int step = graph.from(state); step < graph.to(state); step++) {
            if (isInside(component, state, step)) {
                return true;
            }
        }
        return false;
    }

    /** Notes for each condition where it is enabled, and whether it is met. */
    private void touch(int component, IntList members, int from) {
        stamp++;
        touched.clear();
        for (int i = from; i < members.size(); i++) {
            int state = members.get(i);
            for (int step = graph.from(state); step < graph.to(state); step++) {
                boolean inside = isInside(component, state, step);
                for (int code : codes[graph.label(state, step)]) {
                    touch(code, state, inside);
                }
            }
        }
    }

    private void touch(int code, int state, boolean inside) {
        int condition = FairnessConditions.condition(code);
        if (stamps[condition] != stamp) {
            stamps[condition] = stamp;
            touched.add(condition);
            enabledIn[condition] = 0;
            enabledLast[condition] = -1;
            met[condition] = false;
            occasion[condition] = false;
        }
        if (enabledLast[condition] != state) {
            enabledLast[condition] = state;
            enabledIn[condition]++;
        }
        if (FairnessConditions.isOccasion(code)) {
            occasion[condition] |= inside;
        } else {
            met[condition] |= inside;
        }
    }

    /** Whether no part of it can be fair. */
    private boolean isHopeless(int size) {
        for (int condition : unconditional) {
            if (stamps[condition] != stamp || !met[condition]) {
                return true;
            }
        }
        for (int i = 0; i < touched.size(); i++) {
            int condition = touched.get(i);
            if (kinds[condition] == Kind.WEAK && enabledIn[condition] == size && !met[condition]) {
                return true;
            }
        }
        return false;
    }

    private boolean recurs(IntList members, int from) {
        for (StateSet some : recurring) {
            int i = from;
            while (i < members.size() && !some.get(members.get(i))) {
                i++;
            }
            if (i == members.size()) {
                return false;
            }
        }
        return true;
    }

    /** For each condition, whether it is of this kind and not met; empty if there is none. */
    private boolean[] unmet(Kind kind) {
        boolean[] unmet = NOTHING;
        for (int i = 0; i < touched.size(); i++) {
            int condition = touched.get(i);
            boolean due = kind == Kind.STRONG || occasion[condition];
            if (kinds[condition] == kind && due && !met[condition]) {
                unmet = unmet.length == 0 ? new boolean[kinds.length] : unmet;
                unmet[condition] = true;
            }
        }
        return unmet;
    }

    private void accept(int component, IntList members, int from) {
        for (int i = from; i < members.size(); i++) {
            fair.set(members.get(i));
        }
        if (barred.length > 0) {
            barredIn.put(component, barred);
        }
    }

    /** The rest without the states in which a strong condition is enabled, and without losses. */
    private Part rest(IntList members, int from, boolean[] gone, boolean[] lost) {
        IntList rest = new IntList();
        for (int i = from; i < members.size(); i++) {
            int state = members.get(i);
            if (gone.length > 0 && isEnabledAny(state, gone)) {
                components.remove(state);
            } else {
                rest.add(state);
            }
        }
        return new Part(rest.toArray(), lost.length == 0 ? barred : alsoBarred(lost));
    }

    private boolean isEnabledAny(int state, boolean[] conditions) {
        for (int step = graph.from(state); step < graph.to(state); step++) {
            for (int code : codes[graph.label(state, step)]) {
                if (conditions[FairnessConditions.condition(code)]) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean[] alsoBarred(boolean[] lost) {
        boolean[] more = Arrays.copyOf(barred, codes.length);
        for (int label = 0; label < codes.length; label++) {
            for (int code : codes[label]) {
                more[label] |= FairnessConditions.isOccasion(code)
                        && lost[FairnessConditions.condition(code)];
            }
        }
        return more;
    }
}
