package io.synproof.checker;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** Processes that count from 0, one of them at a time, and say nothing to each other. */
public class Counters implements Protocol<Integer, String, Integer, String> {
    private final int processes;
    private final int most;
    private final IntFunction<String> words;

    /**
     * Counters up to a number.
     *
     * @param words what is observed of a step behind the number of its process, by the new count
     */
    public Counters(int processes, int most, IntFunction<String> words) {
        this.processes = processes;
        this.most = most;
        this.words = words;
    }

    @Override
    public CompositeState<Integer, String, Integer> start() {
        return new CompositeState<>(Collections.nCopies(processes, 0), List.of(), 0);
    }

    @Override
    public Medium medium() {
        return Medium.bag(1);
    }

    @Override
    public List<Integer> recipients(String message) {
        return List.of();
    }

    @Override
    public List<LocalMove<String, String, Integer, String, Integer>> moves(
            int self, Integer count, Integer environment) {
        return count == most
                ? List.of()
                : List.of(move(self + " " + words.apply(count + 1), count + 1, environment));
    }

    @Override
    public List<LocalMove<String, String, Integer, String, Integer>> arrivals(
            int self, Integer count, Integer environment, String message, int passed) {
        return List.of();
    }
}
