package io.synproof.checker.coverability;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.property.Property;
import java.util.List;

/**
 * Two processes that do nothing, and a medium that may lose every message: tests override what they
 * are about. Messages go to the second process.
 */
interface Toy extends Protocol<Integer, String, Integer, String> {

    /** A process never has a value. */
    static Property<CompositeState<Integer, String, Integer>, String> never(int self, int value) {
        return Property.never(
                "process " + self + " is " + value,
                Protocol.processes(),
                values -> values.get(self) == value);
    }

    @Override
    default CompositeState<Integer, String, Integer> start() {
        return new CompositeState<>(List.of(0, 0), List.of(), 0);
    }

    @Override
    default Medium medium() {
        return Medium.boundless();
    }

    @Override
    default List<Integer> recipients(String message) {
        return List.of(1);
    }

    @Override
    default List<LocalMove<String, String, Integer, String, Integer>> moves(
            int self, Integer value, Integer environment) {
        return List.of();
    }

    @Override
    default List<LocalMove<String, String, Integer, String, Integer>> arrivals(
            int self, Integer value, Integer environment, String message, int passed) {
        return List.of();
    }

    @Override
    default List<MediumFault<String, String, Integer>> mishaps(
            String message, int older, Integer environment) {
        return List.of(MediumFault.loss("lose " + message, environment));
    }

    /** The move that sends the first of some messages, then the second, and so on. */
    default List<LocalMove<String, String, Integer, String, Integer>> sending(
            int self, Integer value, Integer environment, List<String> messages) {
        return self == 0 && value < messages.size()
                ? List.of(move("send " + messages.get(value), value + 1, environment)
                        .sending(messages.get(value)))
                : List.of();
    }
}
