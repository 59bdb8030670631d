package io.synproof.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.jqwik.Tank.Level;
import io.synproof.jqwik.Tank.Move;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;

/** What a sampler is told, its runs keep to; and a rehearsal makes the rare frequent. */
class SamplerProperties {
    private static final Tank TANK = new Tank(5);
    private static final Property<Level, Move> FULL =
            Property.never("full", level -> level.water() == 4);
    private static final Stairs STAIRS = new Stairs(12);
    private static final Property<Integer, Boolean> TOP =
            Property.reachable("top", height -> height == 12);

    @Provide
    Arbitrary<Trace<Level, Move>> rehearsed() {
        return Sampler.of(TANK).atMost(30).rehearsed(50, 7).runs();
    }

    @net.jqwik.api.Property
    void aRehearsedRunIsARunOfTheModelToo(@ForAll("rehearsed") Trace<Level, Move> run) {
        assertThat(run.replay(TANK)).isEqualTo(run);
        assertThat(run.length()).isEqualTo(30);
    }

    @Provide
    Arbitrary<Trace<Level, Move>> untilFull() {
        return Sampler.of(TANK).atMost(30).until(FULL).rehearsed(20, 7).runs();
    }

    @net.jqwik.api.Property
    void aRunEndsWithTheFirstSightThatDecides(@ForAll("untilFull") Trace<Level, Move> run) {
        List<Level> states = run.states();
        assertThat(states.subList(0, run.length())).noneMatch(FULL::isDecidedByState);
        assertThat(run.length() == 30 || FULL.isDecidedByState(run.last())).isTrue();
        assertThat(Sampler.of(TANK).until(FULL).isDecided(run))
                .isEqualTo(FULL.isDecidedByState(run.last()));
    }

    @Example
    void withoutARehearsalTheTopOfTheStairsIsHardlyEverReached() {
        assertThat(tops(Sampler.of(STAIRS).atMost(40).until(TOP))).isLessThan(20);
    }

    @Example
    void afterARehearsalTheTopIsReachedOften() {
        Sampler<Integer, Boolean> sampler = Sampler.of(STAIRS)
                .atMost(40)
                .viewedBy((height, up) -> height + (up ? " up" : " down"))
                .until(TOP)
                .rehearsed(200, 7);

        assertThat(sampler.rarity().count("11 up")).isPositive();
        assertThat(tops(sampler)).isGreaterThan(60);
    }

    /** Of a thousand runs, how many come to the top. */
    private static long tops(Sampler<Integer, Boolean> sampler) {
        Arbitrary<Trace<Integer, Boolean>> runs = sampler.runs();
        Random random = new Random(42);
        return Stream.generate(() -> runs.generator(1000).next(random))
                .limit(1_000)
                .filter(run -> sampler.isDecided(run.value()))
                .count();
    }

    /** Stairs on which a step up is one step, and a step down leads to the ground. */
    record Stairs(int top) implements Model<Integer, Boolean> {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<Boolean> actions(Integer height) {
            return List.of(true, false);
        }

        @Override
        public Integer next(Integer height, Boolean up) {
            return up ? Math.min(height + 1, top) : 0;
        }

        @Override
        public String kind(Boolean up) {
            return up ? "up" : "down";
        }
    }

    @Example
    void equalSeedsGiveEqualRunsAfterARehearsalToo() {
        assertThat(run(7, 1)).isEqualTo(run(7, 1));
        assertThat(run(7, 1)).isNotEqualTo(run(8, 1));
        assertThat(run(7, 1)).isNotEqualTo(run(7, 2));
    }

    private static List<Trace<Level, Move>> run(long seed, long rehearsal) {
        Arbitrary<Trace<Level, Move>> runs =
                Sampler.of(TANK).atMost(20).rehearsed(30, rehearsal).runs();
        Random random = new Random(seed);
        return Stream.generate(() -> runs.generator(1000).next(random))
                .limit(10)
                .map(Shrinkable::value)
                .toList();
    }

    @Example
    void aDeadlockEndsARunAndDecides() {
        Sampler<Integer, Boolean> sampler = Sampler.of(new DeadEnd()).until(Property.noDeadlock());
        Trace<Integer, Boolean> run =
                sampler.runs().generator(1000).next(new Random(1)).value();

        assertThat(run.length()).isEqualTo(3);
        assertThat(sampler.isDecided(run)).isTrue();
    }

    /** Three steps, and then nothing. */
    record DeadEnd() implements Model<Integer, Boolean> {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<Boolean> actions(Integer state) {
            return state < 3 ? List.of(true) : List.of();
        }

        @Override
        public Integer next(Integer state, Boolean on) {
            return state + 1;
        }
    }

    @Example
    void aRunOfNoStepIsRefused() {
        assertThatThrownBy(() -> Sampler.of(TANK).atMost(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a schedule of at most 0 steps");
    }
}
