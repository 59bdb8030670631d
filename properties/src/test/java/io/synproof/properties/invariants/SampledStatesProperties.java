package io.synproof.properties.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.StateSpace;
import io.synproof.jqwik.Schedules;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What chance meets, and what the exhaustive search finds, are the same worlds. */
class SampledStatesProperties {
    private static final ConfiguredScenario HALF_OPEN = Scenarios.HALF_OPEN.asIs();
    private static final ConfiguredScenario CLOSE =
            Scenarios.CLOSE.with("serverCloses=anyTime", "duplicate=1");
    private static final ConfiguredScenario TIMED = Scenarios.LAST_ACK_LOST.asIs();

    private static final StateSpace<World, Action> HALF_OPEN_SPACE = space(HALF_OPEN);
    private static final StateSpace<World, Action> CLOSE_SPACE = space(CLOSE);
    private static final StateSpace<World, Action> TIMED_SPACE = space(TIMED);

    private static StateSpace<World, Action> space(ConfiguredScenario setup) {
        return Checker.of(new TcpModel(setup.scenario(false))).explore();
    }

    private static Arbitrary<Trace<World, Action>> runs(ConfiguredScenario setup) {
        return Schedules.of(new TcpModel(setup.scenario(false)), 50);
    }

    @Property(tries = 500)
    void everyWorldOfAHalfOpenRunIsInTheExhaustiveSet(
            @ForAll("halfOpen") Trace<World, Action> run) {
        assertThat(run.states()).allMatch(HALF_OPEN_SPACE::contains);
    }

    @Property(tries = 500)
    void everyWorldOfAClosingRunIsInTheExhaustiveSet(@ForAll("closing") Trace<World, Action> run) {
        assertThat(run.states()).allMatch(CLOSE_SPACE::contains);
    }

    @Property(tries = 500)
    void everyWorldOfATimedRunIsInTheExhaustiveSet(@ForAll("timed") Trace<World, Action> run) {
        assertThat(run.states()).allMatch(TIMED_SPACE::contains);
    }

    @Provide
    Arbitrary<Trace<World, Action>> halfOpen() {
        return runs(HALF_OPEN);
    }

    @Provide
    Arbitrary<Trace<World, Action>> closing() {
        return runs(CLOSE);
    }

    @Provide
    Arbitrary<Trace<World, Action>> timed() {
        return runs(TIMED);
    }
}
