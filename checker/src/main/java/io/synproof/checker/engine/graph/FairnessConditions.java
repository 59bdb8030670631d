package io.synproof.checker.engine.graph;

import io.synproof.checker.engine.util.IntList;
import io.synproof.checker.model.Model;
import io.synproof.checker.temporal.Fairness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The single conditions of fairness, numbered in the order of their keys' arrival, with a code for
 * each action and condition.
 *
 * <p>A code is the number of the condition, and whether the action is an occasion of it (a loss) or
 * meets it.
 */
public final class FairnessConditions<A> {

    /** The demand of a condition on an infinite run. */
    public enum Kind {
        /** An action that is enabled for ever is taken. */
        WEAK,
        /** An action that is enabled again and again is taken. */
        STRONG,
        /** A message that is lost again and again is delivered. */
        COPY,
        /** Time passes, or the run stutters. */
        TIME
    }

    /**
     * One condition.
     *
     * @param fairness the place of its assumption among all
     */
    public record Condition(Kind kind, int fairness, Object key) {}

    private final Model<?, A> model;
    private final List<Fairness<A>> assumed;
    private final Map<Condition, Integer> numbers = new HashMap<>();
    private final List<Condition> all = new ArrayList<>();

    FairnessConditions(Model<?, A> model, List<Fairness<A>> assumed) {
        this.model = model;
        this.assumed = assumed;
        for (int i = 0; i < assumed.size(); i++) {
            if (assumed.get(i) instanceof Fairness.TimePasses<A>) {
                number(new Condition(Kind.TIME, i, ""));
            }
        }
    }

    /** The number of the condition that a code is about. */
    public static int condition(int code) {
        return code >> 1;
    }

    /** Whether an action with this code is an occasion, and does not meet the condition. */
    public static boolean isOccasion(int code) {
        return (code & 1) == 1;
    }

    private static int meets(int condition) {
        return condition << 1;
    }

    private static int occasion(int condition) {
        return (condition << 1) | 1;
    }

    /** The number of conditions met. */
    public synchronized int count() {
        return all.size();
    }

    /** The condition with this number. */
    public synchronized Condition get(int condition) {
        return all.get(condition);
    }

    /** The demand of the condition with this number. */
    public Kind kind(int condition) {
        return get(condition).kind();
    }

    /** The assumptions that the conditions are of. */
    public List<Fairness<A>> assumed() {
        return assumed;
    }

    /** The assumptions that no action of a step seen so far has to do with. */
    public synchronized List<Fairness<A>> unmatched() {
        Set<Integer> matched =
                all.stream().map(Condition::fairness).collect(Collectors.toUnmodifiableSet());
        return IntStream.range(0, assumed.size())
                .filter(i -> !matched.contains(i))
                .<Fairness<A>>mapToObj(assumed::get)
                .toList();
    }

    /** The conditions that every infinite run has to meet. */
    public int[] unconditional() {
        return withKind(Kind.TIME);
    }

    private synchronized int[] withKind(Kind kind) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).kind() == kind)
                .toArray();
    }

    /** The codes of a step that stutters in a terminal state. */
    int[] codesOfStutter() {
        return Arrays.stream(unconditional()).map(FairnessConditions::meets).toArray();
    }

    /** The codes of an action, in the order of the assumptions. */
    synchronized int[] codes(A action) {
        IntList codes = new IntList();
        for (int i = 0; i < assumed.size(); i++) {
            enter(i, assumed.get(i), action, codes);
        }
        return codes.toArray();
    }

    /**
     * The codes of an action that a full medium blocks, for the assumptions that count it as
     * enabled.
     */
    synchronized int[] codesIfBlocked(A action) {
        IntList codes = new IntList();
        for (int i = 0; i < assumed.size(); i++) {
            if (assumed.get(i) instanceof Fairness.Strong<A> strong && strong.blockedToo()) {
                enter(i, strong, action, codes);
            }
        }
        return codes.toArray();
    }

    /** Whether some assumption counts as enabled what a full medium blocks. */
    boolean countsBlocked() {
        return assumed.stream()
                .anyMatch(one -> one instanceof Fairness.Strong<A> strong && strong.blockedToo());
    }

    private void enter(int place, Fairness<A> fairness, A action, IntList codes) {
        switch (fairness) {
            case Fairness.Weak<A> weak ->
                number(Kind.WEAK, place, weak.key().apply(action))
                        .ifPresent(number -> codes.add(meets(number)));
            case Fairness.Strong<A> strong ->
                number(Kind.STRONG, place, strong.key().apply(action))
                        .ifPresent(number -> codes.add(meets(number)));
            case Fairness.NotEveryCopyLost<A> copies -> {
                number(Kind.COPY, place, copies.lost().apply(action))
                        .ifPresent(number -> codes.add(occasion(number)));
                number(Kind.COPY, place, copies.delivered().apply(action))
                        .ifPresent(number -> codes.add(meets(number)));
            }
            case Fairness.TimePasses<A> _ -> {
                if (model.isTick(action)) {
                    codes.add(meets(number(new Condition(Kind.TIME, place, ""))));
                }
            }
        }
    }

    private Optional<Integer> number(Kind kind, int place, Optional<?> key) {
        return key.map(value -> number(new Condition(kind, place, value)));
    }

    private int number(Condition condition) {
        Integer known = numbers.get(condition);
        if (known != null) {
            return known;
        }
        all.add(condition);
        numbers.put(condition, all.size() - 1);
        return all.size() - 1;
    }
}
