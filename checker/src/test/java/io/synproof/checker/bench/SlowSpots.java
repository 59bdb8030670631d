package io.synproof.checker.bench;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.examples.Subject;
import io.synproof.checker.model.Model;
import io.synproof.checker.property.Property;
import io.synproof.checker.symmetry.Permutation;
import io.synproof.checker.symmetry.Symmetry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The command that measures what is slow or large by its kind: a symmetry without an order of
 * members, an environment of many values, states that are lists.
 */
public final class SlowSpots {
    private SlowSpots() {}

    /** Prints what one of them took: its name, a size, and a number of threads. */
    public static void main(String[] args) {
        int size = Integer.parseInt(args[1]);
        int threads = Integer.parseInt(args[2]);
        switch (args[0]) {
            case "plain" -> subject(Subject.twoPhaseCommit(size), threads, Kind.PLAIN);
            case "ordered" -> subject(Subject.twoPhaseCommit(size), threads, Kind.UP_TO_SYMMETRY);
            case "unordered" -> subject(Subject.unordered(size), threads, Kind.UP_TO_SYMMETRY);
            case "opaque" -> subject(Subject.unordered(size), threads, Kind.OPAQUE);
            case "environment" -> search(Checker.of(new Table(size)).threads(threads));
            case "lists" -> search(Checker.of(new Held(size)).threads(threads));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private enum Kind {
        PLAIN,
        UP_TO_SYMMETRY,
        OPAQUE
    }

    /** A symmetry of which only the permutation is known. */
    private record Opaque<S>(Symmetry<S> symmetry) implements Symmetry<S> {
        @Override
        public int members() {
            return symmetry.members();
        }

        @Override
        public S permuted(S state, Permutation permutation) {
            return symmetry.permuted(state, permutation);
        }
    }

    private static <S, A> void subject(Subject<S, A> subject, int threads, Kind kind) {
        Checker<S, A> checker = Checker.of(subject.model()).threads(threads);
        Symmetry<S> symmetry = subject.symmetry().orElseThrow();
        search(
                switch (kind) {
                    case PLAIN -> checker;
                    case UP_TO_SYMMETRY -> checker.upTo(symmetry);
                    case OPAQUE -> checker.upTo(new Opaque<>(symmetry));
                });
    }

    private static <S, A> void search(Checker<S, A> checker) {
        var counts = checker.weighedCensus(List.of(Property.never("nothing", _ -> false)));
        System.out.printf(
                Locale.ROOT,
                "%d states, %d transitions, %.2f s, %.2f CPU s, %.1f octets a state, %.1f of all%n",
                counts.coverage().states(),
                counts.coverage().transitions(),
                Meters.seconds(),
                Meters.cpuSeconds().orElse(Double.NaN),
                (double) counts.memory().visited() / counts.coverage().states(),
                (double) counts.memory().heap().orElse(0) / counts.coverage().states());
    }

    /** Philosophers whose forks lie in the environment; each holds 0, 1 or 2. */
    private record Table(int count) implements Protocol<Integer, String, List<Boolean>, String> {
        @Override
        public CompositeState<Integer, String, List<Boolean>> start() {
            return new CompositeState<>(
                    Collections.nCopies(count, 0), List.of(), Collections.nCopies(count, true));
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
        public List<LocalMove<String, String, Integer, String, List<Boolean>>> moves(
                int self, Integer held, List<Boolean> free) {
            if (held == 2) {
                return List.of(
                        move(self + " puts back", 0, with(with(free, self, true), self + 1, true)));
            }
            int fork = (self + held) % count;
            return free.get(fork)
                    ? List.of(move(self + " takes " + fork, held + 1, with(free, fork, false)))
                    : List.of();
        }

        @Override
        public List<LocalMove<String, String, Integer, String, List<Boolean>>> arrivals(
                int self, Integer held, List<Boolean> free, String message, int passed) {
            return List.of();
        }

        private List<Boolean> with(List<Boolean> free, int fork, boolean is) {
            List<Boolean> next = new ArrayList<>(free);
            next.set(fork % count, is);
            return next;
        }
    }

    /** The same as lists of what each holds. */
    private record Held(int count) implements Model<List<Integer>, Integer> {
        @Override
        public List<List<Integer>> initialStates() {
            return List.of(Collections.nCopies(count, 0));
        }

        @Override
        public List<Integer> actions(List<Integer> held) {
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (mayGoOn(held, i)) {
                    all.add(i);
                }
            }
            return all;
        }

        private boolean mayGoOn(List<Integer> held, int self) {
            int before = held.get((self + count - 1) % count);
            int after = held.get((self + 1) % count);
            return switch (held.get(self)) {
                case 0 -> before < 2;
                case 1 -> after == 0;
                default -> true;
            };
        }

        @Override
        public List<Integer> next(List<Integer> held, Integer self) {
            List<Integer> next = new ArrayList<>(held);
            next.set(self, (held.get(self) + 1) % 3);
            return next;
        }
    }
}
