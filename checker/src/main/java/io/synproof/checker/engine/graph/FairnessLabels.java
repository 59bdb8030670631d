package io.synproof.checker.engine.graph;

import io.synproof.checker.model.Model;
import io.synproof.checker.temporal.Fairness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * The labels of the steps of a {@link StateGraph}: a small number for the conditions of fairness
 * that concern the step's action, and its faults.
 *
 * <p>Asked once for each distinct action. Numbers depend on thread scheduling, so nothing that is
 * shown may depend on them.
 */
public final class FairnessLabels<A> {
    /** The label of stuttering in a terminal state. */
    static final int STUTTER = 0;

    private static final int MOST = Character.MAX_VALUE;

    private final Model<?, A> model;
    private final FairnessConditions<A> conditions;
    private final Map<A, Integer> known = new ConcurrentHashMap<>();
    private final Map<A, Integer> knownBlocked = new ConcurrentHashMap<>();
    private final Map<Label, Integer> numbers = new HashMap<>();
    private final List<int[]> codes = new ArrayList<>();
    private final List<Integer> faults = new ArrayList<>();

    private record Label(List<Integer> codes, int faults) {}

    public FairnessLabels(Model<?, A> model, List<Fairness<A>> assumed) {
        this.model = model;
        this.conditions = new FairnessConditions<>(model, assumed);
        codes.add(conditions.codesOfStutter());
        faults.add(0);
    }

    /** The conditions of fairness that the labels are about. */
    public FairnessConditions<A> conditions() {
        return conditions;
    }

    /**
     * The label of an action.
     *
     * @throws QuestionRefusedException if there are too many different ones
     */
    public int of(A action) {
        Integer number = known.get(action);
        return number == null ? known.computeIfAbsent(action, this::number) : number;
    }

    /**
     * The label of an action that a full medium blocks.
     *
     * @throws QuestionRefusedException if there are too many different ones
     */
    int ofBlocked(A action) {
        return knownBlocked.computeIfAbsent(
                action, its -> number(its, conditions.codesIfBlocked(its)));
    }

    private int number(A action) {
        return number(action, conditions.codes(action));
    }

    private synchronized int number(A action, int[] its) {
        Label label = new Label(Arrays.stream(its).boxed().toList(), model.faults(action));
        return numbers.computeIfAbsent(label, _ -> {
            codes.add(its);
            faults.add(label.faults());
            if (codes.size() > MOST) {
                throw new QuestionRefusedException("there are more than " + MOST
                        + " different keys of fairness; give fewer actions keys of their own");
            }
            return codes.size() - 1;
        });
    }

    /** The codes of each label; to be asked when all steps have been seen. */
    public synchronized int[][] codes() {
        return codes.toArray(int[][]::new);
    }

    /** The faults of the steps with this label. */
    public synchronized int faults(int label) {
        return faults.get(label);
    }

    /** Whether a label says something of fairness. */
    synchronized boolean isFair(int label) {
        return codes.get(label).length > 0;
    }

    /**
     * The plan of one thread: the selection of steps, and a cache of the labels of recent actions,
     * which are often the same objects.
     */
    public static final class Reader<S, A> implements GraphPlan<S, A> {
        private static final int BITS = 12;

        private final FairnessLabels<A> labels;
        private final IntPredicate expanded;
        private final IntPredicate kept;
        private final Object[] actions = new Object[1 << BITS];
        private final int[] answers = new int[1 << BITS];

        /**
         * A reader.
         *
         * @param expanded the states whose steps are wanted
         * @param kept the targets that are wanted; steps to others are only if they say something
         *     of fairness, for they tell what is enabled
         */
        public Reader(FairnessLabels<A> labels, IntPredicate expanded, IntPredicate kept) {
            this.labels = labels;
            this.expanded = expanded;
            this.kept = kept;
        }

        @Override
        public boolean isExpanded(int state) {
            return expanded.test(state);
        }

        @Override
        public boolean isKept(int target) {
            return kept.test(target);
        }

        @Override
        public int label(Supplier<S> before, A action, Supplier<S> after) {
            return labelOutwards(action);
        }

        @Override
        public boolean asksOfBlocked() {
            return labels.conditions().countsBlocked();
        }

        @Override
        public int labelBlocked(A action) {
            int label = labels.ofBlocked(action);
            return labels.isFair(label) ? label : ~label;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // equal actions that are two objects are asked twice
        public int labelOutwards(A action) {
            int entry = (System.identityHashCode(action) * 0x9E3779B9) >>> (Integer.SIZE - BITS);
            if (actions[entry] != action) {
                int label = labels.of(action);
                answers[entry] = labels.isFair(label) ? label : ~label;
                actions[entry] = action;
            }
            return answers[entry];
        }
    }
}
