package io.synproof.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.StateSpace;
import io.synproof.jqwik.Tank.Level;
import io.synproof.jqwik.Tank.Move;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;

/** Random schedules are runs, and what they shrink to are runs too, and short. */
class SchedulesProperties {
    private static final int LONGEST = 30;
    private static final Tank TANK = new Tank(5);
    private static final StateSpace<Level, Move> SPACE = Checker.of(TANK).explore();

    @Provide
    Arbitrary<Trace<Level, Move>> runs() {
        return Schedules.of(TANK, LONGEST);
    }

    @Provide
    Arbitrary<Shrinkable<Trace<Level, Move>>> shrinkables() {
        return Arbitraries.randoms().map(SchedulesProperties::schedule);
    }

    private static Shrinkable<Trace<Level, Move>> schedule(Random random) {
        return Schedules.of(TANK, LONGEST).generator(1000).next(random);
    }

    @Property
    void aScheduleIsARunOfTheModel(@ForAll("runs") Trace<Level, Move> run) {
        assertThat(run.replay(TANK)).isEqualTo(run);
    }

    @Property
    void aScheduleThatCanGoOnIsAsLongAsItMayBe(@ForAll("runs") Trace<Level, Move> run) {
        assertThat(run.length()).isEqualTo(LONGEST);
    }

    @Property
    void aScheduleKeepsToWhatASearchKeeps(@ForAll("runs") Trace<Level, Move> run) {
        assertThat(run.states()).allMatch(SPACE::contains);
    }

    @Property(tries = 200)
    void whatAScheduleShrinksToIsAShorterRun(
            @ForAll("shrinkables") Shrinkable<Trace<Level, Move>> schedule) {
        assertThat(schedule.shrink()).isNotEmpty().allSatisfy(shorter -> {
            assertThat(shorter.value().replay(TANK)).isEqualTo(shorter.value());
            assertThat(shorter.value().length()).isLessThan(schedule.value().length());
            assertThat(shorter.distance()).isLessThan(schedule.distance());
        });
    }

    /** A hot tank with four in it takes five steps, in whatever order. */
    @Property(tries = 200)
    void aScheduleShrinksToTheShortest(
            @ForAll("shrinkables") Shrinkable<Trace<Level, Move>> schedule) {
        if (isFound(schedule)) {
            assertThat(smallest(schedule).value().length()).isEqualTo(5);
        }
    }

    private static boolean isFound(Shrinkable<Trace<Level, Move>> schedule) {
        return schedule.value().states().contains(new Level(4, true));
    }

    /** As jqwik does it: on with the first that still falls. */
    private static Shrinkable<Trace<Level, Move>> smallest(
            Shrinkable<Trace<Level, Move>> schedule) {
        return Stream.iterate(
                        Optional.of(schedule),
                        Optional::isPresent,
                        found -> found.get()
                                .shrink()
                                .filter(SchedulesProperties::isFound)
                                .findFirst())
                .map(Optional::get)
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    @Example
    void equalSeedsGiveEqualSchedules() {
        assertThat(schedule(new Random(7)).value())
                .isEqualTo(schedule(new Random(7)).value());
        assertThat(schedule(new Random(7)).value())
                .isNotEqualTo(schedule(new Random(8)).value());
    }

    @Example
    void aKindThatIsRareIsAsLikelyAsOneThatIsNot() {
        Model<Integer, Integer> lottery = new Lottery();
        Random random = new Random(42);
        long rare = Stream.generate(
                        () -> Schedules.of(lottery, 1).generator(1000).next(random))
                .limit(1_000)
                .filter(schedule -> schedule.value().actions().equals(List.of(0)))
                .count();
        assertThat(rare).isBetween(400L, 600L);
    }

    /** One prize among a hundred blanks. */
    record Lottery() implements Model<Integer, Integer> {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<Integer> actions(Integer state) {
            return Stream.iterate(0, i -> i + 1).limit(101).toList();
        }

        @Override
        public Integer next(Integer state, Integer action) {
            return action;
        }

        @Override
        public String kind(Integer action) {
            return action == 0 ? "prize" : "blank";
        }
    }

    @Example
    void anActionOfTheSameShapeStandsInForOneThatIsGone() {
        Walker<Integer, String> walker = new Walker<>(new Clock());
        Trace<Integer, String> run = Trace.follow(new Clock(), "0:0.1");
        assertThat(run.actions()).containsExactly("tick", "ring at 1");
        var exact = new ShrinkableSchedule<>(walker, Function.identity(), run);
        var shaped = new ShrinkableSchedule<>(walker, action -> action.replaceAll(" .*", ""), run);
        assertThat(exact.shrink().map(shorter -> shorter.value().actions()))
                .containsOnly(List.of(), List.of("tick"));
        assertThat(shaped.shrink().map(shorter -> shorter.value().actions()))
                .containsOnly(List.of(), List.of("tick"), List.of("ring at 0"));
    }

    /** A ring says at what time; after three ticks it stands still. */
    record Clock() implements Model<Integer, String> {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<String> actions(Integer time) {
            return time == 3 ? List.of() : List.of("tick", "ring at " + time);
        }

        @Override
        public Integer next(Integer time, String action) {
            return action.equals("tick") ? time + 1 : time;
        }
    }

    @Example
    void aScheduleEndsWhereNothingIsEnabled() {
        Trace<Integer, String> run = Schedules.of(new Clock(), 99)
                .generator(1000)
                .next(new Random(1))
                .value();
        assertThat(run.length()).isLessThan(99);
        assertThat(run.last()).isEqualTo(3);
    }

    @Example
    void aScheduleHasAtLeastOneStepAndSomewhereToBegin() {
        assertThatThrownBy(() -> Schedules.of(TANK, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Schedules.of(new Tank(-1), 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no initial state");
    }
}
