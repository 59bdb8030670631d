package io.synproof.checker.contract;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Models that break the contract, each in one way that people fall into. */
final class Broken {
    private Broken() {}

    /** Two clients, 0 and 1, ask a server, 2, for its lock; it answers both with one action. */
    record Lock(String lends) implements Protocol<String, String, Unit, String> {
        /** The two answers have the same name. */
        static final Lock NAMELESS = new Lock("2 lends it");

        /** The answers say to whom. */
        static final Lock NAMED = new Lock("2 lends it to ");

        @Override
        public CompositeState<String, String, Unit> start() {
            return new CompositeState<>(List.of("idle", "idle", "free"), List.of(), Unit.UNIT);
        }

        @Override
        public Medium medium() {
            return Medium.bag(3);
        }

        @Override
        public List<Integer> recipients(String message) {
            return List.of(message.startsWith("grant") ? message.charAt(6) - '0' : 2);
        }

        @Override
        public List<LocalMove<String, String, String, String, Unit>> moves(
                int self, String process, Unit none) {
            return switch (process) {
                case "idle" -> List.of(move(self + " asks", "waits", none).sending("ask " + self));
                case "holds" ->
                    List.of(move(self + " returns it", "idle", none).sending("return " + self));
                default -> List.of();
            };
        }

        @Override
        public List<LocalMove<String, String, String, String, Unit>> arrivals(
                int self, String process, Unit none, String message, int passed) {
            char who = message.charAt(message.length() - 1);
            String name = lends.endsWith(" ") ? lends + who : lends;
            return switch (message.split(" ", 2)[0] + " while " + process) {
                case "ask while free" -> List.of(move(name, "lent", none).sending("grant " + who));
                case "grant while waits" -> List.of(move(self + " gets it", "holds", none));
                case "return while lent" -> List.of(move("2 has it back", "free", none));
                default -> List.of();
            };
        }
    }

    /** A list of up to four numbers that is added to, and tells its first as a state's name. */
    static class Appending implements Model<List<Integer>, String> {
        @Override
        public List<List<Integer>> initialStates() {
            return List.of(new ArrayList<>(List.of(2)));
        }

        @Override
        public List<String> actions(List<Integer> state) {
            return state.size() == 4 ? List.of() : List.of("one", "nought");
        }

        @Override
        public List<Integer> next(List<Integer> state, String action) {
            List<Integer> longer = new ArrayList<>(state);
            longer.add(action.equals("one") ? 1 : 0);
            return longer;
        }
    }

    /** It adds to the list that it was given. */
    static final class AppendingInPlace extends Appending {
        @Override
        public List<Integer> next(List<Integer> state, String action) {
            state.add(action.equals("one") ? 1 : 0);
            return state;
        }
    }

    /** It sorts the list that it was given, to look at its least. */
    static final class SortingInActions extends Appending {
        @Override
        public List<String> actions(List<Integer> state) {
            List<String> actions = super.actions(state);
            Collections.sort(state);
            return actions;
        }
    }

    /** It does not hand on a list of its own, but null where there is nothing to do. */
    static final class NoState extends Appending {
        @Override
        @SuppressWarnings("NullAway")
        public List<Integer> next(List<Integer> state, String action) {
            return state.size() == 3 ? null : super.next(state, action);
        }
    }

    /** One of its actions is null. */
    static final class NoAction extends Appending {
        @Override
        @SuppressWarnings("NullAway")
        public List<String> actions(List<Integer> state) {
            List<String> actions = new ArrayList<>(super.actions(state));
            actions.replaceAll(action -> state.size() == 3 ? null : action);
            return actions;
        }

        @Override
        public List<Integer> next(List<Integer> state, String action) {
            return action == null ? state : super.next(state, action);
        }
    }

    /** Which way it goes is chance. */
    static final class ByChance extends Appending {
        private final AtomicInteger chance = new AtomicInteger();

        @Override
        public List<Integer> next(List<Integer> state, String action) {
            return super.next(state, chance.incrementAndGet() % 2 == 0 ? "one" : "nought");
        }
    }

    /** A state of which two are never equal. */
    @SuppressWarnings("ArrayRecordComponent")
    record Cells(int[] cells) {}

    /** Counts from 0 to 9 and round, in an array. */
    static final class Counting implements Model<Cells, String> {
        @Override
        public List<Cells> initialStates() {
            return List.of(new Cells(new int[1]));
        }

        @Override
        public List<String> actions(Cells state) {
            return List.of("up");
        }

        @Override
        public Cells next(Cells state, String action) {
            return new Cells(new int[] {(state.cells()[0] + 1) % 10});
        }
    }

    /** A ball is thrown from one process to the other, in the environment of a score. */
    static class Ball implements Protocol<List<String>, Ball.Thrown, List<Integer>, String> {

        /** The ball, with what is written on it. */
        record Thrown(List<String> writing) implements Comparable<Thrown> {
            @Override
            public int compareTo(Thrown other) {
                return writing.toString().compareTo(other.writing.toString());
            }
        }

        static <T> List<T> list(List<T> some) {
            return new ArrayList<>(some);
        }

        @Override
        public CompositeState<List<String>, Thrown, List<Integer>> start() {
            return new CompositeState<>(
                    List.of(list(List.of("ready")), list(List.of("waits"))),
                    List.of(),
                    list(List.of(0)));
        }

        @Override
        public Medium medium() {
            return Medium.bag(2);
        }

        @Override
        public List<Integer> recipients(Thrown ball) {
            return List.of(1);
        }

        @Override
        public List<LocalMove<String, String, List<String>, Thrown, List<Integer>>> moves(
                int self, List<String> process, List<Integer> score) {
            return process.equals(List.of("ready"))
                    ? List.of(move("throw", list(List.of("done")), score)
                            .sending(new Thrown(list(List.of("ball")))))
                    : List.of();
        }

        @Override
        public List<LocalMove<String, String, List<String>, Thrown, List<Integer>>> arrivals(
                int self, List<String> process, List<Integer> score, Thrown ball, int passed) {
            return List.of(move("catch", list(List.of("glad")), list(List.of(1))));
        }
    }

    /** The process that throws becomes another, and stays the same object. */
    static final class BallOfChangedProcess extends Ball {
        @Override
        public List<LocalMove<String, String, List<String>, Thrown, List<Integer>>> moves(
                int self, List<String> process, List<Integer> score) {
            List<LocalMove<String, String, List<String>, Thrown, List<Integer>>> moves =
                    super.moves(self, process, score);
            if (!moves.isEmpty()) {
                process.set(0, "done");
            }
            return moves;
        }
    }

    /** Who catches the ball writes on it. */
    static final class BallWrittenOn extends Ball {
        @Override
        public List<LocalMove<String, String, List<String>, Thrown, List<Integer>>> arrivals(
                int self, List<String> process, List<Integer> score, Thrown ball, int passed) {
            ball.writing().add("caught");
            return super.arrivals(self, process, score, ball, passed);
        }
    }

    /** The score is counted in place. */
    static final class BallCountedInPlace extends Ball {
        @Override
        public List<LocalMove<String, String, List<String>, Thrown, List<Integer>>> arrivals(
                int self, List<String> process, List<Integer> score, Thrown ball, int passed) {
            score.set(0, 1);
            return List.of(move("catch", list(List.of("glad")), score));
        }
    }

    /** Where the ball lands is chance. */
    static final class BallByChance extends Ball {
        private final AtomicInteger chance = new AtomicInteger();

        @Override
        public List<LocalMove<String, String, List<String>, Thrown, List<Integer>>> arrivals(
                int self, List<String> process, List<Integer> score, Thrown ball, int passed) {
            return chance.incrementAndGet() % 2 == 0
                    ? List.of()
                    : super.arrivals(self, process, score, ball, passed);
        }
    }

    /** What becomes of who catches is null. */
    static final class BallOfNobody extends Ball {
        @Override
        @SuppressWarnings("NullAway")
        public List<LocalMove<String, String, List<String>, Thrown, List<Integer>>> arrivals(
                int self, List<String> process, List<Integer> score, Thrown ball, int passed) {
            return List.of(move("catch", null, score));
        }
    }
}
