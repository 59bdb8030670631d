package io.synproof.checker.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synproof.checker.composition.SequenceChart.Flight;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages fly from where they were sent to where they arrive. */
class SequenceChartTest {

    /** Letters are named by their recipients: a clerk's reaches the manager, or itself. */
    private record Office(Medium medium, boolean hasMishaps)
            implements Protocol<Integer, String, Unit, String> {
        private static final List<String> NAMES = List.of("clerk", "secretary", "manager");

        @Override
        public CompositeState<Integer, String, Unit> start() {
            return new CompositeState<>(List.of(0, 0, 0), List.of("secretary, hello"), Unit.UNIT);
        }

        @Override
        public String nameOf(int self) {
            return NAMES.get(self);
        }

        @Override
        public List<Integer> recipients(String letter) {
            return List.of(NAMES.indexOf(letter.split(",", -1)[0]));
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Unit>> moves(
                int self, Integer process, Unit none) {
            return self == 0
                    ? List.of(
                            move("writes up", process + 1, none).sending("manager, please"),
                            move("writes a note", process + 1, none).sending("clerk, note"))
                    : List.of();
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Unit>> arrivals(
                int self, Integer process, Unit none, String letter, int passed) {
            LocalMove<String, String, Integer, String, Unit> reads =
                    move(nameOf(self) + " reads " + letter, process + 1, none);
            return List.of(self == 2 ? reads.sending("clerk, no") : reads);
        }

        @Override
        public List<MediumFault<String, String, Unit>> mishaps(
                String letter, int older, Unit none) {
            return hasMishaps
                    ? List.of(
                            MediumFault.loss("lost " + letter, none),
                            MediumFault.duplication("copied " + letter, none))
                    : List.of();
        }
    }

    private static Trace<CompositeState<Integer, String, Unit>, String> run(
            Office office, String... actions) {
        CompositeState<Integer, String, Unit> start = office.initialStates().getFirst();
        List<Step<CompositeState<Integer, String, Unit>, String>> steps = new ArrayList<>();
        for (String action : actions) {
            var here = steps.isEmpty() ? start : steps.getLast().after();
            steps.add(new Step<>(here, action, office.next(here, action)));
        }
        return new Trace<>(start, steps, office);
    }

    private static String chart(Office office, String... actions) {
        return office.chart(run(office, actions)).toString();
    }

    @Test
    void anArrowGoesFromTheSenderToTheReceiverAndOverWhoIsBetween() {
        assertThat(chart(
                        new Office(Medium.bag(5), false),
                        "writes up",
                        "manager reads manager, please",
                        "clerk reads clerk, no",
                        "secretary reads secretary, hello"))
                .isEqualTo("""
                        step  clerk   secretary         manager
                           0  |       |                 |   clerk: 0
                              |       |                 |   secretary: 0
                              |       |                 |   manager: 0
                              |       |                 |     #1 secretary, hello is there
                           1  *       |                 |   writes up
                              |       |                 |     0 -> 1
                              |       |                 |     sends #2 manager, please
                           2  |-- #2 manager, please -->*   manager reads manager, please
                              |       |                 |     0 -> 1
                              |       |                 |     sends #3 clerk, no
                           3  *<---- #3 clerk, no ------|   clerk reads clerk, no
                              |       |                 |     1 -> 2
                           4  |       *                 |   secretary reads secretary, hello
                              |       |                 |     0 -> 1
                              |       |                 |     #1 secretary, hello arrives""");
    }

    @Test
    void aLossIsACrossAndACopyANumberOfItsOwn() {
        assertThat(chart(
                                new Office(Medium.bag(5), true),
                                "writes up",
                                "copied manager, please",
                                "lost manager, please",
                                "manager reads manager, please")
                        .lines()
                        .skip(8)
                        .limit(4))
                .containsExactly(
                        "   2  |       |                 |   copied manager, please",
                        "      |       |                 |     #3 manager, please is a copy of #2",
                        "   3  |-- #2 manager, please -x |   lost manager, please",
                        "   4  |-- #3 manager, please -->*   manager reads manager, please");
    }

    @Test
    void aMessageToOneselfAndOneWithoutRoomHaveNoArrow() {
        assertThat(chart(
                        new Office(Medium.bag(2).beyond(Medium.Overflow.DROP), false),
                        "writes a note",
                        "writes up",
                        "clerk reads clerk, note"))
                .contains("sends #3 manager, please")
                .contains("#3 manager, please is lost")
                .contains("#2 clerk, note arrives")
                .doesNotContain(">*")
                .endsWith("\nin flight at the end: #1 secretary, hello");
    }

    @Test
    void aMessageThatTheMediumKeepsArrivesAgainAndIsSentButOnce() {
        Office office = new Office(Medium.set(5), false);
        SequenceChart chart = office.chart(run(
                office,
                "writes up",
                "writes up",
                "manager reads manager, please",
                "manager reads manager, please"));

        assertThat(chart.flights())
                .extracting(Flight::label)
                .containsExactly("#1 secretary, hello", "#2 manager, please", "#3 clerk, no");
        assertThat(chart.flights().get(1).arrivals())
                .containsExactly(new SequenceChart.Arrival(3, 2), new SequenceChart.Arrival(4, 2));
        assertThat(chart.inFlight()).hasSize(3);
    }

    @Test
    void ofEqualMessagesTheOldestArrivesFirst() {
        Office office = new Office(Medium.fifo(5), false);
        SequenceChart chart = office.chart(
                run(office, "writes up", "writes up", "manager reads manager, please"));

        assertThat(chart.arriving(3)).extracting(Flight::sentIn).containsExactly(1);
        assertThat(chart.inFlight())
                .extracting(Flight::label)
                .containsExactly("#1 secretary, hello", "#3 manager, please", "#4 clerk, no");
    }

    @Test
    void whatIsNoRunOfTheModelIsRefused() {
        Office office = new Office(Medium.bag(5), false);
        var start = office.initialStates().getFirst();
        var run = new Trace<>(start, List.of(new Step<>(start, "goes home", start)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.chart(run))
                .withMessageStartingWith("goes home is not an action of");
    }

    @Test
    void eachStepHasAnEventWithItsMessages() {
        Office office = new Office(Medium.bag(5), true);
        var start = office.initialStates().getFirst();
        var events = CompositionSemantics.of(office, start);

        assertThat(Stream.of(
                                "writes up",
                                "secretary reads secretary, hello",
                                "lost secretary, hello",
                                "copied secretary, hello")
                        .map(events::event))
                .containsExactly(
                        new StepEvent.Moved<>(0, List.of("manager, please")),
                        new StepEvent.Received<>(
                                1, "secretary, hello", List.of("secretary, hello"), List.of()),
                        new StepEvent.Lost<>("secretary, hello"),
                        new StepEvent.Duplicated<>("secretary, hello"));
    }
}
