package io.synproof.checker.engine.coverability;

import io.synproof.checker.composition.Clock.TimeReadiness;
import io.synproof.checker.engine.expand.ControlStep;
import io.synproof.checker.engine.expand.ControlSteps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps to a pattern, with exact counts: what must be lost before each step, and of what copies
 * must be made, so that every message is there that a step takes.
 */
final class ExactRun<A> {
    private final ControlSteps<?, A, ?, ?, ?, ?> steps;
    private final boolean copies;
    private final boolean isSet;
    private final List<Pattern<A>> path = new ArrayList<>();

    /**
     * A step, and what happens before it.
     *
     * @param lost the messages that are lost, one for each loss
     * @param copied the messages of which a copy is made, one for each
     */
    record Turn<A>(List<Integer> lost, List<Integer> copied, ControlStep<A> step) {}

    ExactRun(ControlSteps<?, A, ?, ?, ?, ?> steps, boolean copies, boolean isSet, Pattern<A> last) {
        this.steps = steps;
        this.copies = copies;
        this.isSet = isSet;
        for (Pattern<A> here = last; here != null; here = here.parent) {
            path.add(here);
        }
        Collections.reverse(path);
    }

    /** The turns; empty if some message is not there as often as it is taken. */
    Optional<List<Turn<A>>> turns(int[] initial) {
        List<Map<Integer, Integer>> needs = needs(initial);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int message : initial) {
            counts.merge(message, 1, this::sum);
        }
        List<Turn<A>> turns = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            ControlStep<A> step = kept(path.get(i - 1).control, step(i), needs.get(i));
            List<Integer> lost = lose(step, path.get(i - 1).control, counts);
            List<Integer> copied = copy(needs.get(i - 1), counts);
            if (!take(step, path.get(i - 1).control, counts)) {
                return Optional.empty();
            }
            turns.add(new Turn<>(lost, copied, step));
        }
        return Optional.of(turns);
    }

    private ControlStep<A> step(int i) {
        ControlStep<A> step = path.get(i).step;
        if (step == null) {
            throw new IllegalStateException("only the start has no step before it");
        }
        return step;
    }

    private int sum(int one, int other) {
        return isSet ? 1 : one + other;
    }

    private static boolean isTick(ControlSteps<?, ?, ?, ?, ?, ?> steps, int control, Object step) {
        var tick = steps.tick(control);
        return tick != null && tick.step().isPresent() && tick.step().get() == step;
    }

    /** A step that leaves its message where it is, in place of one that takes what is needed. */
    private ControlStep<A> kept(int control, ControlStep<A> step, Map<Integer, Integer> needed) {
        long sent = Arrays.stream(step.sent).filter(m -> m == step.message).count();
        boolean wanted = copies && step.isTaking && needed.getOrDefault(step.message, 0) > sent;
        return wanted
                ? steps.arrivals(control, step.message).stream()
                        .filter(other -> !other.isTaking
                                && other.target == step.target
                                && Arrays.equals(other.sent, step.sent)
                                && other.guard() == null
                                && step.guard() == null)
                        .findFirst()
                        .orElse(step)
                : step;
    }

    /** How many of each message the rest of the run takes, before each step and at the end. */
    private List<Map<Integer, Integer>> needs(int[] initial) {
        List<List<Integer>> present = present(initial);
        List<Map<Integer, Integer>> needs = new ArrayList<>();
        Map<Integer, Integer> need = new HashMap<>();
        needs.add(need);
        for (int i = path.size() - 1; i > 0; i--) {
            int control = path.get(i - 1).control;
            ControlStep<A> step = kept(control, step(i), need);
            need = isTick(steps, control, step)
                    ? beforeTick(need, present.get(i - 1), control)
                    : before(need, step);
            needs.add(need);
        }
        Collections.reverse(needs);
        return needs;
    }

    private static <A> Map<Integer, Integer> before(
            Map<Integer, Integer> after, ControlStep<A> step) {
        Map<Integer, Integer> need = new HashMap<>(after);
        for (int message : step.sent) {
            need.computeIfPresent(message, (_, count) -> count > 1 ? count - 1 : null);
        }
        if (step.isTaking) {
            need.merge(step.message, 1, Integer::sum);
        } else if (step.message != ControlStep.NOTHING) {
            need.merge(step.message, 1, Math::max);
        }
        return need;
    }

    /** What is needed before a tick: what becomes what is needed, and something that awaits it. */
    private Map<Integer, Integer> beforeTick(
            Map<Integer, Integer> after, List<Integer> present, int control) {
        Map<Integer, Integer> need = new HashMap<>();
        after.forEach((message, count) -> present.stream()
                .filter(younger -> steps.readiness(younger) != TimeReadiness.BLOCKING
                        && steps.aged(younger) == message)
                .findFirst()
                .ifPresent(younger -> need.merge(younger, count, Integer::sum)));
        var tick = steps.tick(control);
        boolean isAwaited = tick != null && tick.isAwaited();
        if (!isAwaited && need.keySet().stream().noneMatch(this::isWaiting)) {
            present.stream().filter(this::isWaiting).findFirst().ifPresent(one -> need.put(one, 1));
        }
        return need;
    }

    private boolean isWaiting(int message) {
        return steps.readiness(message) == TimeReadiness.WAITING;
    }

    /** The messages that may be there before each step. */
    private List<List<Integer>> present(int[] initial) {
        List<List<Integer>> all = new ArrayList<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int message : initial) {
            counts.merge(message, 1, this::sum);
        }
        for (int i = 1; i < path.size(); i++) {
            int control = path.get(i - 1).control;
            lose(step(i), control, counts);
            all.add(counts.keySet().stream().sorted().toList());
            take(step(i), control, counts);
            if (copies && step(i).isTaking) {
                counts.merge(step(i).message, 1, Math::max);
            }
        }
        return all;
    }

    /** Loses what prevents a step, or blocks the tick. */
    private List<Integer> lose(ControlStep<A> step, int control, Map<Integer, Integer> counts) {
        boolean tick = isTick(steps, control, step);
        List<Integer> lost = new ArrayList<>();
        for (int message : counts.keySet().stream().sorted().toList()) {
            boolean prevents = tick
                    ? steps.readiness(message) == TimeReadiness.BLOCKING
                    : step.isPreventedBy(message);
            if (prevents) {
                lost.addAll(Collections.nCopies(counts.getOrDefault(message, 0), message));
                counts.remove(message);
            }
        }
        return lost;
    }

    private List<Integer> copy(Map<Integer, Integer> needed, Map<Integer, Integer> counts) {
        List<Integer> copied = new ArrayList<>();
        if (copies) {
            for (int message : counts.keySet().stream().sorted().toList()) {
                int missing = needed.getOrDefault(message, 0) - counts.getOrDefault(message, 0);
                if (missing > 0) {
                    copied.addAll(Collections.nCopies(missing, message));
                    counts.merge(message, missing, Integer::sum);
                }
            }
        }
        return copied;
    }

    /** Takes a step; says whether its message was there. */
    private boolean take(ControlStep<A> step, int control, Map<Integer, Integer> counts) {
        if (isTick(steps, control, step)) {
            return age(control, counts);
        }
        if (step.message != ControlStep.NOTHING) {
            int there = counts.getOrDefault(step.message, 0);
            if (there == 0) {
                return false;
            }
            if (step.isTaking) {
                counts.put(step.message, there - 1);
            }
        }
        for (int message : step.sent) {
            counts.merge(message, 1, this::sum);
        }
        counts.values().removeIf(count -> count == 0);
        return true;
    }

    private boolean age(int control, Map<Integer, Integer> counts) {
        var tick = steps.tick(control);
        boolean isAwaited = tick != null && tick.isAwaited();
        Map<Integer, Integer> older = new HashMap<>();
        for (int message : counts.keySet().stream().sorted().toList()) {
            isAwaited |= isWaiting(message);
            older.merge(steps.aged(message), counts.getOrDefault(message, 0), this::sum);
        }
        counts.clear();
        counts.putAll(older);
        return isAwaited;
    }
}
