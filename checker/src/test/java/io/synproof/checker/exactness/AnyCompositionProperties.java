package io.synproof.checker.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.exactness.RandomProtocol.Act;
import io.synproof.checker.exactness.RandomProtocol.Feature;
import io.synproof.checker.model.ContractViolation;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StateMonitor;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.property.Property;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/**
 * The fast search of a composition sees what a search sees that asks for the steps from each state,
 * which are by the definition of a composition.
 */
@Tag("law")
class AnyCompositionProperties {
    private static final int FEW = 10;

    private static final Monitor<Act, Cell> REMAINDER = new Monitor<>() {
        @Override
        public Cell initial() {
            return new Cell(0, true);
        }

        @Override
        public Cell next(Cell memory, Act label) {
            int seen = label.number()
                    + label.self()
                    + label.letter().map(Letter::kind).orElse(1);
            return new Cell((memory.value() + seen) % 3, true);
        }
    };

    /** Counts the steps of the first process, and has room for two. */
    private static final Monitor<Act, Cell> UP_TO_TWO = new Monitor<>() {
        @Override
        public Cell initial() {
            return new Cell(0, true);
        }

        @Override
        public Cell next(Cell memory, Act label) {
            return label.self() == 0 ? new Cell(memory.value() + 1, true) : memory;
        }

        @Override
        public boolean isFull(Cell memory) {
            return memory.value() > 2;
        }
    };

    /** Adds what it reads of a process, or of all there is, before and after each step. */
    private record OfStates(List<StatePart> parts)
            implements StateMonitor<CompositeState<Cell, Letter, Cell>, Act, Cell> {
        @Override
        public Cell initial(CompositeState<Cell, Letter, Cell> start) {
            return new Cell(read(start) % 3, true);
        }

        @Override
        public Cell next(
                Cell memory,
                CompositeState<Cell, Letter, Cell> before,
                Act label,
                CompositeState<Cell, Letter, Cell> after) {
            int sum = memory.value() + 2 * read(before) + read(after) + label.number();
            return new Cell(sum % 5, true);
        }

        private int read(CompositeState<Cell, Letter, Cell> state) {
            int own = state.processes().getFirst().value();
            return parts.contains(StatePart.MEDIUM) ? own + state.messages().size() : own;
        }

        @Override
        public boolean isFull(Cell memory) {
            return memory.value() == 4;
        }
    }

    @net.jqwik.api.Property
    void withAMonitorOfStatesCountsAndTracesAreExact(
            @ForAll("protocols") RandomProtocol protocol,
            @ForAll @IntRange(min = 1, max = 2) int threads,
            @ForAll boolean ofMedium) {
        var monitor = new OfStates(ofMedium ? StatePart.EVERYTHING : List.of(StatePart.process(0)));
        Projection<MonitoredState<CompositeState<Cell, Letter, Cell>, Cell>, Cell> memory =
                Projection.memory();
        Agreement.assertSameEvidence(
                protocol.watchedBy(monitor),
                new HashSetSearch<>(new ByDefinition<>(protocol).watchedBy(monitor), FEW),
                threads,
                state -> state.memory().value() == 2,
                List.of(Property.never("read", memory, cell -> cell.value() == 2)));
    }

    @net.jqwik.api.Property
    void countsAndTracesAreExact(
            @ForAll("protocols") RandomProtocol protocol,
            @ForAll @IntRange(min = 1, max = 2) int threads) {
        assertSameEvidence(protocol, FEW, threads);
    }

    @net.jqwik.api.Property
    void statesAndTheirDepthsAreExact(
            @ForAll("protocols") RandomProtocol protocol,
            @ForAll @IntRange(min = 1, max = 2) int threads) {
        Agreement.assertSameStates(protocol, naive(protocol, FEW), threads);
    }

    @net.jqwik.api.Property
    void withAMonitorBesideItCountsAndTracesAreExact(
            @ForAll("protocols") RandomProtocol protocol,
            @ForAll @IntRange(min = 1, max = 2) int threads) {
        Projection<MonitoredState<CompositeState<Cell, Letter, Cell>, Cell>, Cell> memory =
                Projection.memory();
        Agreement.assertSameEvidence(
                protocol.monitoredBy(REMAINDER),
                new HashSetSearch<>(new ByDefinition<>(protocol).monitoredBy(REMAINDER), FEW),
                threads,
                state -> state.memory().value() == 2,
                List.of(Property.never("read", memory, cell -> cell.value() == 2)));
    }

    @net.jqwik.api.Property
    void withAMonitorThatComesToBeFullCountsAndTracesAreExact(
            @ForAll("protocols") RandomProtocol protocol,
            @ForAll @IntRange(min = 1, max = 2) int threads) {
        Projection<MonitoredState<CompositeState<Cell, Letter, Cell>, Cell>, Cell> memory =
                Projection.memory();
        Agreement.assertSameEvidence(
                protocol.monitoredBy(UP_TO_TWO),
                new HashSetSearch<>(new ByDefinition<>(protocol).monitoredBy(UP_TO_TWO), FEW),
                threads,
                state -> state.memory().value() == 2,
                List.of(Property.never("read", memory, cell -> cell.value() == 2)));
    }

    /** Time may stand still in one of them for ever, which is another finding. */
    @net.jqwik.api.Property(tries = 500)
    void theChecksOfTheModelFindNoDifference(@ForAll("protocols") RandomProtocol protocol) {
        HashSetSearch<CompositeState<Cell, Letter, Cell>, Act> naive = naive(protocol, FEW);
        Assume.that(!naive.isEmpty());
        assertThat(Checker.of(protocol.monitoredBy(REMAINDER))
                        .within(naive.bounds())
                        .selfCheck()
                        .findings())
                .extracting(ContractViolation::kind)
                .isSubsetOf(ContractViolation.Kind.TIMELOCK, ContractViolation.Kind.ZENO_CYCLE);
    }

    /** Large enough for levels that threads share. */
    @net.jqwik.api.Property(tries = 50)
    void twoThreadsSearchALargerOneExactly(@ForAll("protocols") RandomProtocol protocol) {
        assertSameEvidence(protocol, 1_000, 2);
        Agreement.assertSameStates(protocol, naive(protocol, 1_000), 2);
    }

    private static void assertSameEvidence(RandomProtocol protocol, int enough, int threads) {
        int goal = protocol.chance().at(50).below(protocol.values());
        Projection<CompositeState<Cell, Letter, Cell>, Integer> reading =
                Projection.of(state -> state.processes().getFirst().value(), StatePart.PROCESSES);
        Agreement.assertSameEvidence(
                protocol,
                naive(protocol, enough),
                threads,
                state -> reading.of().apply(state) == goal,
                List.of(
                        Property.never("read", reading, value -> value == goal),
                        Property.reachable("built", state -> reading.of().apply(state) == goal)));
    }

    private static HashSetSearch<CompositeState<Cell, Letter, Cell>, Act> naive(
            RandomProtocol protocol, int enough) {
        return new HashSetSearch<>(new ByDefinition<>(protocol), enough);
    }

    @Provide
    Arbitrary<RandomProtocol> protocols() {
        Arbitrary<Medium> media = Combinators.combine(
                        Arbitraries.of(Medium.Order.values()),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(false, true),
                        Arbitraries.of(
                                OptionalInt.empty(),
                                OptionalInt.of(0),
                                OptionalInt.of(1),
                                OptionalInt.of(2)),
                        Arbitraries.of(Medium.Overflow.values()))
                .as(Medium::new);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 3),
                        media,
                        Arbitraries.of(Feature.values()).set(),
                        Arbitraries.longs().map(Chance::new))
                .as(RandomProtocol::new)
                .withoutEdgeCases();
    }
}
