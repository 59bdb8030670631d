package io.synproof.checker.contract;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import java.util.List;

/**
 * Two processes that each count to two with the same action.
 *
 * @param name what each calls it, after which comes its number if it ends with a blank
 */
record Posts(String name) implements Protocol<Integer, String, Unit, String> {

    @Override
    public CompositeState<Integer, String, Unit> start() {
        return new CompositeState<>(List.of(0, 0), List.of(), Unit.UNIT);
    }

    @Override
    public Medium medium() {
        return Medium.set(1);
    }

    @Override
    public List<Integer> recipients(String message) {
        return List.of();
    }

    @Override
    public List<LocalMove<String, String, Integer, String, Unit>> moves(
            int self, Integer process, Unit none) {
        String action = name.endsWith(" ") ? name + self : name;
        return process < 2 ? List.of(move(action, process + 1, none)) : List.of();
    }

    @Override
    public List<LocalMove<String, String, Integer, String, Unit>> arrivals(
            int self, Integer process, Unit none, String message, int passed) {
        return List.of();
    }

    /** This, and a monitor beside it that counts to two. */
    Model<?, ?> watched() {
        return monitoredBy(new Monitor<String, Integer>() {
            @Override
            public Integer initial() {
                return 0;
            }

            @Override
            public Integer next(Integer memory, String label) {
                return (memory + 1) % 2;
            }
        });
    }
}
