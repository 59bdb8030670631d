package io.synproof.export;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.composition.Protocol;
import io.synproof.export.Desk.Letter;
import io.synproof.export.Desk.Side;
import java.util.List;

/** A caller who asks a desk, through a medium that may lose one message, or copy one. */
record Desk() implements Protocol<Side, Letter, Integer, String> {

    enum About {
        IDLE,
        WAITS,
        TALKS
    }

    record Side(About about, int counted) {}

    sealed interface Letter extends Comparable<Letter> {
        @Override
        default int compareTo(Letter other) {
            return toString().compareTo(other.toString());
        }
    }

    record Open(int number) implements Letter {
        @Override
        public String toString() {
            return "open " + number;
        }
    }

    record Ok() implements Letter {
        @Override
        public String toString() {
            return "ok";
        }
    }

    @Override
    public CompositeState<Side, Letter, Integer> start() {
        return new CompositeState<>(
                List.of(new Side(About.IDLE, 0), new Side(About.IDLE, 0)), List.of(), 2);
    }

    @Override
    public Medium medium() {
        return Medium.bag(4);
    }

    @Override
    public String nameOf(int self) {
        return self == 0 ? "the caller" : "desk";
    }

    @Override
    public List<Integer> recipients(Letter letter) {
        return List.of(letter instanceof Open ? 1 : 0);
    }

    @Override
    public List<LocalMove<String, String, Side, Letter, Integer>> moves(
            int self, Side side, Integer faults) {
        return self == 0 && side.counted() < 2
                ? List.of(move("asks", new Side(About.WAITS, side.counted() + 1), faults)
                        .sending(new Open(side.counted() + 1)))
                : List.of();
    }

    @Override
    public List<LocalMove<String, String, Side, Letter, Integer>> arrivals(
            int self, Side side, Integer faults, Letter letter, int passed) {
        Side talks = new Side(About.TALKS, side.counted() + self);
        return List.of(
                switch (letter) {
                    case Open open -> move("counts " + open, talks, faults).sending(new Ok());
                    case Ok _ -> move("is through", talks, faults);
                });
    }

    @Override
    public List<MediumFault<String, String, Integer>> mishaps(
            Letter letter, int older, Integer faults) {
        return faults > 0
                ? List.of(
                        MediumFault.loss("loses " + letter, faults - 1),
                        MediumFault.duplication("copies " + letter, faults - 1))
                : List.of();
    }
}
