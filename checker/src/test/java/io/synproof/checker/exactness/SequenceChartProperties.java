package io.synproof.checker.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.SequenceChart;
import io.synproof.checker.composition.SequenceChart.Arrival;
import io.synproof.checker.composition.SequenceChart.Flight;
import io.synproof.checker.exactness.RandomProtocol.Act;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** A sequence diagram of any run says what its states say. */
class SequenceChartProperties {
    record Run(RandomProtocol protocol, Trace<CompositeState<Cell, Letter, Cell>, Act> trace) {}

    @Property
    void asManyAreInFlightAtTheEndAsTheLastStateHolds(@ForAll("runs") Run run) {
        SequenceChart chart = run.protocol().chart(run.trace());

        assertThat(chart.rows()).hasSize(run.trace().length());
        assertThat(chart.inFlight()).hasSameSizeAs(run.trace().last().messages());
        assertThat(chart.sent(0)).hasSameSizeAs(run.trace().initial().messages());
    }

    @Property
    void whatArrivesIsWhatTheActionSaysAndNobodyElseActs(@ForAll("runs") Run run) {
        SequenceChart chart = run.protocol().chart(run.trace());
        List<Act> acts = run.trace().actions();

        for (SequenceChart.Row row : chart.rows()) {
            Act act = acts.get(row.number() - 1);
            switch (act.what()) {
                case MOVE -> {
                    assertThat(row.process()).hasValue(act.self());
                    assertThat(chart.arriving(row.number())).isEmpty();
                }
                case ARRIVAL -> {
                    assertThat(row.process()).hasValue(act.self());
                    assertThat(chart.arriving(row.number()))
                            .isNotEmpty()
                            .allSatisfy(flight -> assertThat(flight.arrivesIn(row.number()))
                                    .hasValue(act.self()));
                }
                case LOSS -> {
                    assertThat(row.process()).isEmpty();
                    assertThat(chart.lost(row.number())).isNotEmpty();
                }
                case COPY, TICK, GENERAL -> {
                    assertThat(row.process()).isEmpty();
                    assertThat(chart.arriving(row.number())).isEmpty();
                }
            }
        }
    }

    @Property
    void nothingArrivesBeforeItIsSentNorAfterItsEnd(@ForAll("runs") Run run) {
        assertThat(run.protocol().chart(run.trace()).flights()).allSatisfy(flight -> {
            assertThat(flight.arrivals())
                    .extracting(Arrival::step)
                    .isSorted()
                    .allMatch(step -> step > flight.sentIn())
                    .allMatch(step -> step <= flight.endsIn().orElse(run.trace().length()));
            assertThat(flight.isLost()).isNotEqualTo(endsByArriving(flight));
        });
    }

    private static boolean endsByArriving(Flight flight) {
        return flight.endsIn().isEmpty()
                || flight.arrivesIn(flight.endsIn().getAsInt()).isPresent();
    }

    @Property(tries = 200)
    void theTextHasALineForEachStepAndItsLifelinesStandStraight(@ForAll("runs") Run run) {
        List<String> lines =
                run.protocol().chart(run.trace()).toString().lines().toList();
        int last = lines.getFirst().indexOf("process " + (run.protocol().processes() - 1));

        assertThat(lines.stream().filter(line -> line.matches(" *\\d+  .*")))
                .hasSize(run.trace().length() + 1);
        assertThat(lines.subList(1, lines.size()))
                .filteredOn(line -> !line.startsWith("in flight at the end"))
                .allSatisfy(line -> assertThat(line.charAt(last)).isIn('|', '*'));
    }

    @Provide
    Arbitrary<Run> runs() {
        Arbitrary<List<Integer>> choices =
                Arbitraries.integers().between(0, 100).list().ofMaxSize(12);
        return Combinators.combine(new AnyCompositionProperties().protocols(), choices)
                .as((RandomProtocol protocol, List<Integer> chosen) -> Tuple.of(protocol, chosen))
                .map(SequenceChartProperties::walk);
    }

    private static Run walk(Tuple2<RandomProtocol, List<Integer>> chosen) {
        RandomProtocol protocol = chosen.get1();
        CompositeState<Cell, Letter, Cell> here = protocol.initialStates().getFirst();
        List<Step<CompositeState<Cell, Letter, Cell>, Act>> steps = new ArrayList<>();
        for (int choice : chosen.get2()) {
            List<Act> acts = protocol.actions(here);
            if (!acts.isEmpty()) {
                Act act = acts.get(choice % acts.size());
                CompositeState<Cell, Letter, Cell> there = protocol.next(here, act);
                steps.add(new Step<>(here, act, there));
                here = there;
            }
        }
        return new Run(protocol, new Trace<>(protocol.initialStates().getFirst(), steps, protocol));
    }
}
