package io.synproof.checker.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Model;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that take more values than any width that a search begins with. */
class WideningTest {

    /** Two numbers beside each other, of which one goes far. */
    private record Pair(int near, int far) {}

    /** Counts one number up to before a bound, again and again, while the other stays small. */
    private record Pairs(int near, int far) implements Model<Pair, String> {
        @Override
        public List<Pair> initialStates() {
            return List.of(new Pair(0, 0));
        }

        @Override
        public List<String> actions(Pair pair) {
            return List.of("near", "far", "leap");
        }

        @Override
        public Pair next(Pair pair, String action) {
            return switch (action) {
                case "near" -> new Pair((pair.near + 1) % near, pair.far);
                case "far" -> new Pair(pair.near, (pair.far + 1) % far);
                default -> new Pair(pair.near, (int) ((pair.far * 2L + 1) % far));
            };
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 70000, 1", "1, 131072, 2", "3, 70000, 2", "4, 131072, 1"})
    void onePartTakesVeryManyValues(int near, int far, int threads) {
        Coverage coverage = explore(new Pairs(near, far), threads);

        assertThat(coverage.states()).isEqualTo((long) near * far);
        assertThat(coverage.transitions()).isEqualTo(3L * near * far);
        assertThat(coverage.complete()).isTrue();
    }

    /** One of ten, of which each can be switched. */
    private record Switches(
            Cell a, Cell b, Cell c, Cell d, Cell e, Cell f, Cell g, Cell h, Cell i, Cell j) {
        List<Cell> all() {
            return List.of(a, b, c, d, e, f, g, h, i, j);
        }

        static Switches of(List<Cell> all) {
            return new Switches(
                    all.get(0),
                    all.get(1),
                    all.get(2),
                    all.get(3),
                    all.get(4),
                    all.get(5),
                    all.get(6),
                    all.get(7),
                    all.get(8),
                    all.get(9));
        }
    }

    /** Any switch may go one further, up to some position; all have one hash code. */
    private record Switching(int positions) implements Model<Switches, Integer> {
        @Override
        public List<Switches> initialStates() {
            return List.of(Switches.of(Collections.nCopies(10, new Cell(0, true))));
        }

        @Override
        public List<Integer> actions(Switches switches) {
            return IntStream.range(0, 10)
                    .filter(i -> switches.all().get(i).value() < positions - 1)
                    .boxed()
                    .toList();
        }

        @Override
        public Switches next(Switches switches, Integer action) {
            List<Cell> all = new ArrayList<>(switches.all());
            all.set(action, new Cell(all.get(action).value() + 1, true));
            return Switches.of(all);
        }
    }

    /** Ten of three positions: 3^10 states, and from each a step for each that can go on. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void manyPartsTakeTheirValuesOneByOne(int threads) {
        Coverage coverage = explore(new Switching(3), threads);

        assertThat(coverage.states()).isEqualTo(59_049);
        assertThat(coverage.transitions()).isEqualTo(10 * 2 * 19_683);
        assertThat(coverage.depth()).isEqualTo(20);
        assertThat(coverage.terminal()).isEqualTo(1);
    }

    /**
     * Processes that count up to a bound, and together to another.
     *
     * @param processes how many
     * @param each to what one of them counts
     * @param together to what all of them count
     */
    private record Counters(int processes, int each, int together)
            implements Protocol<Cell, Letter, Integer, List<Integer>> {
        @Override
        public CompositeState<Cell, Letter, Integer> start() {
            return new CompositeState<>(
                    Collections.nCopies(processes, new Cell(0, true)), List.of(), together);
        }

        @Override
        public Medium medium() {
            return Medium.bag(0);
        }

        @Override
        public List<Integer> recipients(Letter letter) {
            return letter.recipients();
        }

        @Override
        public List<LocalMove<List<Integer>, List<Integer>, Cell, Letter, Integer>> moves(
                int self, Cell process, Integer left) {
            return process.value() == each || left == 0
                    ? List.of()
                    : List.of(move(List.of(self), new Cell(process.value() + 1, true), left - 1));
        }

        @Override
        public List<LocalMove<List<Integer>, List<Integer>, Cell, Letter, Integer>> arrivals(
                int self, Cell process, Integer left, Letter letter, int passed) {
            return List.of();
        }
    }

    /** Of 40 at most three: 1 + 40 + 780 + 9,880, more parts than bits in a word. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void fortyProcessesOfTwoStatesEach(int threads) {
        Coverage coverage = explore(new Counters(40, 1, 3), threads);

        assertThat(coverage.states()).isEqualTo(10_701);
        assertThat(coverage.transitions()).isEqualTo(40 + 40 * 39 + 780 * 38);
        assertThat(coverage.terminal()).isEqualTo(9_880);
    }

    /** Three that count to 40 each: every field is widened six times, in different levels. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void processesAndEnvironmentOutgrowTheirFieldsTogether(int threads) {
        Coverage coverage = explore(new Counters(3, 40, 1_000), threads);

        assertThat(coverage.states()).isEqualTo(41 * 41 * 41);
        assertThat(coverage.transitions()).isEqualTo(3 * 40 * 41 * 41);
        assertThat(coverage.depth()).isEqualTo(120);
        assertThat(coverage.terminal()).isEqualTo(1);
    }

    /**
     * One process sends different letters, one after the other, into a set; another follows it, so
     * that there are states with all combinations of how far they have come.
     *
     * @param letters how many different ones
     */
    private record Senders(int letters, boolean collides)
            implements Protocol<Cell, Letter, Integer, List<Integer>> {
        @Override
        public CompositeState<Cell, Letter, Integer> start() {
            return new CompositeState<>(
                    List.of(new Cell(0, collides), new Cell(0, collides)), List.of(), 0);
        }

        @Override
        public Medium medium() {
            return Medium.set(Integer.MAX_VALUE);
        }

        @Override
        public List<Integer> recipients(Letter letter) {
            return letter.recipients();
        }

        @Override
        public List<LocalMove<List<Integer>, List<Integer>, Cell, Letter, Integer>> moves(
                int self, Cell process, Integer nothing) {
            if (process.value() == letters) {
                return List.of();
            }
            Letter letter = new Letter(1 - self, 1 - self, process.value(), 0, collides);
            return List.of(move(List.of(self), new Cell(process.value() + 1, collides), nothing)
                    .sending(letter));
        }

        @Override
        public List<LocalMove<List<Integer>, List<Integer>, Cell, Letter, Integer>> arrivals(
                int self, Cell process, Integer nothing, Letter letter, int passed) {
            return List.of();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "16, 1, true",
        "16, 2, true",
        "31, 1, false",
        "31, 2, false",
        "50, 1, true",
        "50, 2, false",
        "63, 2, false"
    })
    void aSetHasRoomForMoreMessagesThanAFieldHasBits(int letters, int threads, boolean collide) {
        Senders senders = new Senders(letters, collide);
        Coverage coverage = explore(senders, threads);

        assertThat(coverage.states()).isEqualTo((letters + 1L) * (letters + 1));
        assertThat(coverage.transitions()).isEqualTo(2L * letters * (letters + 1));
        assertThat(coverage.depth()).isEqualTo(2 * letters);
        assertThat(Checker.of(senders)
                        .threads(threads)
                        .check(Property.reachable(
                                "all sent", state -> state.messages().size() == 2 * letters))
                        .trace()
                        .orElseThrow()
                        .last()
                        .messages())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static <S, A> Coverage explore(Model<S, A> model, int threads) {
        return Checker.of(model).threads(threads).explore().coverage();
    }
}
