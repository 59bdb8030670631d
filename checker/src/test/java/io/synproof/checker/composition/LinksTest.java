package io.synproof.checker.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.LinksTest.Parcel;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages on one link keep their order, and those on different links have none. */
class LinksTest {

    /** Something sent from 0 or 1 to 2, who writes down what comes. */
    record Parcel(int from, int number) implements Comparable<Parcel> {
        @Override
        public int compareTo(Parcel other) {
            return 10 * (from - other.from) + number - other.number;
        }

        @Override
        public String toString() {
            return from + "/" + number;
        }
    }

    /**
     * Two senders of numbered parcels.
     *
     * @param each how many each sends
     * @param linked whether each has a link of its own
     */
    record Parcels(int each, boolean linked, Medium medium)
            implements Protocol<List<Parcel>, Parcel, Unit, String> {
        @Override
        public CompositeState<List<Parcel>, Parcel, Unit> start() {
            return new CompositeState<>(
                    List.of(List.of(), List.of(), List.of()), List.of(), Unit.UNIT);
        }

        @Override
        public List<Integer> recipients(Parcel parcel) {
            return List.of(2);
        }

        @Override
        public int link(Parcel parcel) {
            return linked ? parcel.from() : 0;
        }

        @Override
        public List<LocalMove<String, String, List<Parcel>, Parcel, Unit>> moves(
                int self, List<Parcel> done, Unit none) {
            Parcel next = new Parcel(self, done.size());
            return self == 2 || done.size() == each
                    ? List.of()
                    : List.of(move("send " + next, plus(done, next), none).sending(next));
        }

        @Override
        public List<LocalMove<String, String, List<Parcel>, Parcel, Unit>> arrivals(
                int self, List<Parcel> read, Unit none, Parcel parcel, int passed) {
            return List.of(move("read " + parcel, plus(read, parcel), none));
        }

        @Override
        public List<MediumFault<String, String, Unit>> mishaps(
                Parcel parcel, int older, Unit none) {
            return older == 1 && each > 1
                    ? List.of(MediumFault.loss("lose the second: " + parcel, none))
                    : List.of();
        }

        private static List<Parcel> plus(List<Parcel> all, Parcel one) {
            return Stream.concat(all.stream(), Stream.of(one)).toList();
        }
    }

    private static final Property<CompositeState<List<Parcel>, Parcel, Unit>, String> FIRST_FIRST =
            Property.never(
                    "the second comes before the first",
                    state -> state.processes().get(2).equals(List.of(new Parcel(0, 1))));

    private static final Property<CompositeState<List<Parcel>, Parcel, Unit>, String> CROSSING =
            Property.reachable("1's is read first, though sent last", state -> {
                List<Parcel> read = state.processes().get(2);
                return read.equals(List.of(new Parcel(1, 0)))
                        && state.messages().contains(new Parcel(0, 0))
                        && state.messages().contains(new Parcel(0, 1));
            });

    @Test
    void oneSendersParcelsStayInOrder() {
        assertThat(Checker.of(new Parcels(2, true, Medium.fifo(4)))
                        .check(FIRST_FIRST)
                        .isSatisfied())
                .isTrue();
        assertThat(Checker.of(new Parcels(2, true, Medium.bag(4)))
                        .check(FIRST_FIRST)
                        .isSatisfied())
                .isFalse();
    }

    /** Of 0/0, 0/1 and then 1/0 the last is read first only on a link of its own. */
    @Test
    void anotherSendersParcelMayComeBeforeThem() {
        Verdict<CompositeState<List<Parcel>, Parcel, Unit>, String> crossed =
                Checker.of(new Parcels(2, true, Medium.fifo(3))).check(CROSSING);
        assertThat(crossed.isSatisfied()).isTrue();
        assertThat(sentLast(new Parcels(2, true, Medium.fifo(3)))).contains("read 1/0", "read 0/0");
        assertThat(sentLast(new Parcels(2, false, Medium.fifo(3))))
                .contains("read 0/0")
                .doesNotContain("read 1/0");
    }

    private static List<String> sentLast(Parcels parcels) {
        CompositeState<List<Parcel>, Parcel, Unit> state =
                parcels.initialStates().getFirst();
        for (String action : List.of("send 0/0", "send 0/1", "send 1/0")) {
            state = parcels.next(state, action);
        }
        return parcels.actions(state);
    }

    /** It is the second on its link that is lost, whatever else is under way. */
    @Test
    void olderOnesAreCountedOnTheirLink() {
        assertThat(sentLast(new Parcels(2, true, Medium.fifo(3))))
                .contains("lose the second: 0/1")
                .doesNotContain("lose the second: 1/0");
    }

    /**
     * Of each the parcel is unsent, under way, or read: 9 states, and one more for the order in
     * which both were read; only in a queue of both, another for the order under way.
     */
    @Test
    void theStatesAreThoseOfQueuesThatHaveNoOrderAmongThem() {
        Coverage linked =
                Checker.of(new Parcels(1, true, Medium.fifo(2))).explore().coverage();
        Coverage together =
                Checker.of(new Parcels(1, false, Medium.fifo(2))).explore().coverage();

        assertThat(linked.states()).isEqualTo(10);
        assertThat(together.states()).isEqualTo(11);
    }

    @Test
    void aLinkHasACapacityOfItsOwn() {
        Medium narrow = Medium.fifo(4).perLink(1);
        Medium blocking = narrow.beyond(Medium.Overflow.BLOCK);

        assertThat(Checker.of(new Parcels(2, true, narrow)).explore().coverage().cut())
                .isPositive();
        Coverage coverage = Checker.of(new Parcels(2, true, blocking)).explore().coverage();
        assertThat(coverage.complete()).isTrue();
        assertThat(coverage.overflows()).containsOnlyKeys("String");
        assertThat(Checker.of(new Parcels(2, true, blocking))
                        .check(Property.never(
                                "two on a link",
                                state -> state.messages().stream()
                                                .filter(parcel -> parcel.from() == 0)
                                                .count()
                                        > 1))
                        .isSatisfied())
                .isTrue();
        assertThat(Checker.of(new Parcels(2, true, blocking))
                        .check(Property.reachable(
                                "one on each", state -> state.messages().size() == 2))
                        .isSatisfied())
                .isTrue();
    }

    @Test
    void aLinkHasRoomForNoneOrMore() {
        assertThatThrownBy(() -> Medium.fifo(2).perLink(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a link has room for 0 messages or more, not -1");
    }

    @Test
    void theSelfCheckAndADiagramFollowTheLinks() {
        Parcels parcels = new Parcels(2, true, Medium.fifo(3));
        Trace<CompositeState<List<Parcel>, Parcel, Unit>, String> crossed =
                Checker.of(parcels).check(CROSSING).trace().orElseThrow();

        assertThat(Checker.of(parcels).selfCheck().findings()).isEmpty();
        assertThat(parcels.chart(crossed).inFlight())
                .extracting(SequenceChart.Flight::message)
                .containsExactlyInAnyOrder("0/0", "0/1");
        assertThat(crossed.length()).isEqualTo(4);
    }

    /** A letter that is carried on to another link while it waits. */
    private record Straying(int from) implements Protocol<Integer, Integer, Unit, String> {
        @Override
        public CompositeState<Integer, Integer, Unit> start() {
            return new CompositeState<>(List.of(0), List.of(1), Unit.UNIT);
        }

        @Override
        public Medium medium() {
            return Medium.fifo(1);
        }

        @Override
        public List<Integer> recipients(Integer message) {
            return List.of(0);
        }

        @Override
        public int link(Integer age) {
            return age;
        }

        @Override
        public List<LocalMove<String, String, Integer, Integer, Unit>> moves(
                int self, Integer process, Unit none) {
            return List.of();
        }

        @Override
        public List<LocalMove<String, String, Integer, Integer, Unit>> arrivals(
                int self, Integer process, Unit none, Integer message, int passed) {
            return List.of();
        }

        @Override
        public Optional<Clock<String, String, Integer, Integer, Unit>> clock() {
            return Optional.of(new Clock<>() {
                @Override
                public String action() {
                    return "tick";
                }

                @Override
                public String label() {
                    return "tick";
                }

                @Override
                public Aged<Integer> process(int self, Integer process) {
                    return Aged.indifferent(process);
                }

                @Override
                public Aged<Integer> message(Integer age) {
                    return Aged.waiting(2);
                }

                @Override
                public Aged<Unit> environment(Unit none) {
                    return Aged.indifferent(none);
                }
            });
        }
    }

    @Test
    void aMessageThatChangesItsLinkWithTimeIsRefused() {
        assertThatThrownBy(() -> Checker.of(new Straying(0)).explore())
                .isInstanceOfSatisfying(
                        ContractException.class,
                        told -> assertThat(told.kind()).isEqualTo(Kind.MISDIRECTED))
                .hasMessageContaining("1 becomes 2 by a tick, which goes another way");
        Straying model = new Straying(0);
        assertThatThrownBy(() -> model.actions(model.start()))
                .isInstanceOf(ContractException.class);
    }

    @Test
    void mediaAreEqualByContent() {
        assertThat(Medium.fifo(2).perLink(1))
                .isEqualTo(Medium.fifo(2).perLink(1))
                .isNotEqualTo(Medium.fifo(2));
        assertThat(Map.of(Medium.fifo(2).perLink(1).holding(3), 1))
                .containsKey(Medium.fifo(3).perLink(1));
    }
}
