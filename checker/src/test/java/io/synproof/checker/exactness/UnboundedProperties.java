package io.synproof.checker.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.WithMedium;
import io.synproof.checker.exactness.RandomProtocol.Act;
import io.synproof.checker.exactness.RandomProtocol.Feature;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Verdicts for every number agree with a naive search backwards, and with bounded searches. */
@Tag("law")
class UnboundedProperties {
    private static final int MANY = 2_000;
    private static final int MOST_ROOM = 5;
    private static final long FEW_STATES = 500;

    /** Remembers how many letters have arrived, modulo 3: losses and copies go by unseen. */
    static final Monitor<Act, Cell> ARRIVED = new Monitor<>() {
        @Override
        public Cell initial() {
            return new Cell(0, false);
        }

        @Override
        public Cell next(Cell memory, Act label) {
            return label.what() == Act.What.ARRIVAL
                    ? new Cell((memory.value() + 1 + label.number()) % 3, false)
                    : memory;
        }
    };

    /** A question about a random protocol. */
    record Case(
            Composition<CompositeState<Cell, Letter, Cell>, Act, Act, Cell, Letter, Cell> model,
            boolean copies,
            Goal goal,
            int value) {
        private static final Projection<
                        MonitoredState<CompositeState<Cell, Letter, Cell>, Cell>,
                        BackwardSearch.Control>
                CONTROL = Projection.of(
                        state -> new BackwardSearch.Control(
                                state.state().processes(),
                                state.state().environment(),
                                state.memory()),
                        StatePart.PROCESSES,
                        StatePart.ENVIRONMENT,
                        StatePart.MEMORY);

        boolean isGoal(BackwardSearch.Control control) {
            int all = control.cells().stream().mapToInt(Cell::value).reduce(0, (a, b) -> 3 * a + b);
            return (all * 3 + control.memory().value() * 7 + control.budget().value()) % 11
                    == value;
        }

        boolean isGoal(Act label) {
            return label.number() + label.letter().map(Letter::number).orElse(0) == value;
        }

        Property<MonitoredState<CompositeState<Cell, Letter, Cell>, Cell>, Act> property() {
            return switch (goal) {
                case CONTROL -> Property.never("goal", CONTROL, this::isGoal);
                case LABEL ->
                    Property.everyLabel(
                            "label", model.monitoredBy(ARRIVED), label -> !isGoal(label));
                case DEADLOCK -> Property.noDeadlock();
            };
        }

        Optional<Boolean> isReachable() {
            BackwardSearch backward = new BackwardSearch(model, ARRIVED, copies);
            return switch (goal) {
                case CONTROL -> backward.reaches(this::isGoal);
                case LABEL -> backward.takes(this::isGoal);
                case DEADLOCK ->
                    backward.reaches(control -> backward.isStuck(control)
                            && !model.isProperEnd(new CompositeState<>(
                                    control.cells(), List.of(), control.budget())));
            };
        }

        Verdict<MonitoredState<CompositeState<Cell, Letter, Cell>, Cell>, Act> verdict() {
            var checker = Checker.of(model.monitoredBy(ARRIVED))
                    .within(Bounds.states(FEW_STATES))
                    .unbounded();
            return (copies ? checker.duplicating() : checker).check(property());
        }

        Verdict<MonitoredState<CompositeState<Cell, Letter, Cell>, Cell>, Act> bounded(
                int capacity) {
            Medium medium = model.medium().withoutCapacity().holding(capacity);
            return Checker.of(new WithMedium<>(model, medium).monitoredBy(ARRIVED))
                    .within(Bounds.states(FEW_STATES))
                    .check(property());
        }
    }

    enum Goal {
        CONTROL,
        LABEL,
        DEADLOCK
    }

    @net.jqwik.api.Property(tries = 100)
    void verdictsAreThoseOfASearchBackwards(@ForAll("cases") Case asked) {
        assertExact(asked);
    }

    @net.jqwik.api.Property(tries = MANY)
    @Tag("long")
    void verdictsOfManyAreThoseOfASearchBackwards(@ForAll("cases") Case asked) {
        assertExact(asked);
    }

    private static void assertExact(Case asked) {
        var verdict = asked.verdict();
        boolean stopped = verdict.coverage().stoppedBy().isPresent();
        if (!stopped) {
            asked.isReachable()
                    .ifPresent(reachable -> assertThat(verdict.outcome())
                            .isEqualTo(reachable ? Outcome.VIOLATED : Outcome.HOLDS));
        }
        for (int capacity = 1; capacity <= MOST_ROOM; capacity++) {
            var bounded = asked.bounded(capacity);
            if (bounded.outcome() == Outcome.VIOLATED) {
                assertThat(verdict.outcome()).isNotEqualTo(Outcome.HOLDS);
            }
            if (verdict.evidence() instanceof Evidence.Unbounded<?, ?>(var findings)
                    && findings.run().isPresent()) {
                int length = findings.run().get().length();
                bounded.trace().ifPresent(run -> {
                    if (findings.isShortest()) {
                        assertThat(run.length()).isGreaterThanOrEqualTo(length);
                    }
                });
            }
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Set<Feature>> features = Arbitraries.of(
                        Feature.TIME, Feature.GUARDS, Feature.MISHAPS, Feature.LETTERS_AT_THE_START)
                .set()
                .map(some -> some.isEmpty() ? EnumSet.noneOf(Feature.class) : some);
        Arbitrary<RandomProtocol> protocols = Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(2, 3),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(
                                Medium.boundless(),
                                Medium.boundless(),
                                Medium.set(Medium.UNLIMITED)),
                        features,
                        Arbitraries.longs().map(Chance::new))
                .as((processes, values, sorts, medium, some, chance) ->
                        new RandomProtocol(processes, values, sorts, medium, some, chance));
        return Combinators.combine(
                        protocols,
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(Goal.values()),
                        Arbitraries.integers().between(0, 10))
                .as((protocol, copies, goal, value) ->
                        new Case(new FreeLosses(protocol, copies), copies, goal, value))
                .withoutEdgeCases();
    }
}
