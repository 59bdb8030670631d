package io.synproof.checker.coverability;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sender (0) that posts letters, one by one, and a receiver (1) that counts them.
 *
 * @param letters how many are posted
 * @param guarded whether the sender then leaves, which it does not while a letter is in flight
 * @param losing whether the medium may lose a letter
 * @param copying whether it may copy one
 */
record Courier(int letters, boolean guarded, boolean losing, boolean copying)
        implements Protocol<Integer, String, Unit, String> {
    private static final int GONE = 9;

    /** As many letters, nothing else. */
    static Courier posting(int letters) {
        return new Courier(letters, false, false, false);
    }

    /** The receiver never counts so many. */
    static Property<CompositeState<Integer, String, Unit>, String> neverCounts(int many) {
        return Property.never(
                "counts " + many, Protocol.processes(), counts -> counts.getLast() == many);
    }

    /** The sender never leaves. */
    static Property<CompositeState<Integer, String, Unit>, String> neverLeaves() {
        return Property.never(
                "leaves", Protocol.processes(0, 1), counts -> counts.getFirst() == GONE);
    }

    @Override
    public CompositeState<Integer, String, Unit> start() {
        return new CompositeState<>(List.of(0, 0), List.of(), Unit.UNIT);
    }

    @Override
    public Medium medium() {
        return Medium.bag(2).beyond(Medium.Overflow.BLOCK);
    }

    @Override
    public List<Integer> recipients(String letter) {
        return List.of(1);
    }

    @Override
    public List<LocalMove<String, String, Integer, String, Unit>> moves(
            int self, Integer count, Unit unit) {
        if (self == 0 && count < letters) {
            return List.of(move("post", count + 1, unit).sending("letter"));
        }
        return self == 0 && guarded && count < GONE
                ? List.of(move("leave", GONE, unit).unlessInFlight(_ -> true))
                : List.of();
    }

    @Override
    public List<LocalMove<String, String, Integer, String, Unit>> arrivals(
            int self, Integer count, Unit unit, String letter, int passed) {
        return guarded || count == GONE ? List.of() : List.of(move("count", count + 1, unit));
    }

    @Override
    public List<MediumFault<String, String, Unit>> mishaps(String letter, int older, Unit unit) {
        return Stream.of(
                        Stream.of(MediumFault.<String, Unit>loss("lose", unit)).filter(_ -> losing),
                        Stream.of(MediumFault.<String, Unit>duplication("copy", unit))
                                .filter(_ -> copying))
                .flatMap(some -> some)
                .toList();
    }

    @Override
    public boolean isProperEnd(CompositeState<Integer, String, Unit> state) {
        return state.processes().getLast() == letters;
    }
}
