package io.synproof.checker.refinement;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.refinement.Machine.Edge;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Verdict;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mapping of states is judged as by a walk over the variant that looks at pairs of numbers. */
@Tag("law")
class AgainstStepPairsProperties {
    private static final int PAIRS = 20_000;

    private record Case(Machine variant, Machine original, List<Integer> mapping) {

        /** The shortest run to a step that is none, by looking at every step of each state. */
        OptionalInt shortest() {
            Map<Integer, Integer> depths = new HashMap<>();
            Deque<Integer> open = new ArrayDeque<>();
            for (int state : variant.initialStates()) {
                if (state != variant.cutState() && depths.putIfAbsent(state, 0) == null) {
                    open.add(state);
                    if (!original.initialStates().contains(mapping.get(state))) {
                        return OptionalInt.of(0);
                    }
                }
            }
            while (!open.isEmpty()) {
                int state = open.remove();
                int depth = depths.getOrDefault(state, 0);
                for (Edge edge : variant.edges().get(state)) {
                    if (edge.to() != variant.cutState()) {
                        if (!isStep(mapping.get(state), mapping.get(edge.to()))) {
                            return OptionalInt.of(depth + 1);
                        }
                        if (depths.putIfAbsent(edge.to(), depth + 1) == null) {
                            open.add(edge.to());
                        }
                    }
                }
            }
            return OptionalInt.empty();
        }

        private boolean isStep(int from, int to) {
            return from == to
                    || from == original.cutState()
                    || original.edges().get(from).stream().anyMatch(edge -> edge.to() == to);
        }

        /** Whether the search meets what one of the two cannot represent. */
        boolean meetsCut() {
            Deque<Integer> open = new ArrayDeque<>(variant.initialStates());
            Map<Integer, Boolean> seen = new HashMap<>();
            while (!open.isEmpty()) {
                int state = open.remove();
                if (state == variant.cutState() || mapping.get(state) == original.cutState()) {
                    return true;
                }
                if (seen.put(state, true) == null) {
                    variant.edges().get(state).forEach(edge -> open.add(edge.to()));
                }
            }
            return false;
        }
    }

    /** Mostly along the edges, or nearly every mapping would be wrong. */
    private static Case random(Random random) {
        Machine original = Machine.of(random, 5, 2);
        int size = original.edges().size();
        Machine free = Machine.of(random, 6, 2);
        List<Integer> mapping = IntStream.range(0, free.edges().size())
                .mapToObj(state -> state == 0 ? 0 : random.nextInt(size))
                .toList();
        Machine variant = random.nextInt(3) == 0 ? free : tamed(free, original, mapping, random);
        return new Case(variant, original, mapping);
    }

    private static Machine tamed(
            Machine free, Machine original, List<Integer> mapping, Random random) {
        List<List<Edge>> edges = IntStream.range(0, free.edges().size())
                .mapToObj(state -> free.edges().get(state).stream()
                        .filter(edge -> random.nextInt(12) == 0
                                || new Case(free, original, mapping)
                                        .isStep(mapping.get(state), mapping.get(edge.to())))
                        .toList())
                .toList();
        return new Machine(free.initialStates(), edges, free.cutState());
    }

    @Test
    void verdictsAndLengthsAreThoseOfAWalkOverPairs() {
        Random random = new Random(18);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int i = 0; i < PAIRS; i++) {
            Case one = random(random);
            OptionalInt shortest = one.shortest();
            Outcome expected = shortest.isPresent()
                    ? Outcome.VIOLATED
                    : one.meetsCut() ? Outcome.UNDECIDED : Outcome.HOLDS;
            if (expected == Outcome.UNDECIDED && isNeverKept(one.variant())) {
                continue;
            }
            Verdict<Integer, Edge> verdict = Checker.of(one.variant())
                    .check(RefinementMapping.to("it", one.original(), one.mapping()::get));

            assertThat(verdict.outcome()).as("%s", one).isEqualTo(expected);
            assertThat(verdict.trace().map(trace -> trace.length()))
                    .as("%s", one)
                    .isEqualTo(
                            shortest.isPresent()
                                    ? Optional.of(shortest.getAsInt())
                                    : Optional.empty());
            outcomes.merge(expected, 1, Integer::sum);
        }
        assertThat(outcomes).containsOnlyKeys(Outcome.HOLDS, Outcome.VIOLATED, Outcome.UNDECIDED);
        assertThat(outcomes.values()).allMatch(count -> count > 200);
    }

    private static boolean isNeverKept(Machine machine) {
        return machine.initialStates().stream().allMatch(state -> state == machine.cutState());
    }
}
