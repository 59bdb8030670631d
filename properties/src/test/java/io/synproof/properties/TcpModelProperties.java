package io.synproof.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.StateSpace;
import io.synproof.jqwik.Schedules;
import io.synproof.model.world.Action;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.invariants.AnyScenario;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** In every scenario the parts of a world do together what the world does. */
class TcpModelProperties {

    /** A run of a scenario, with tags or without. */
    record Walk(ConfiguredScenario setup, boolean tagged, Trace<World, Action> run) {
        Scenario scenario() {
            return setup.scenario(tagged);
        }

        TcpModel model() {
            return new TcpModel(scenario());
        }
    }

    @Provide
    Arbitrary<Walk> walks() {
        return AnyScenario.arbitrary()
                .flatMap(setup -> Arbitraries.of(false, true)
                        .flatMap(tagged -> Schedules.of(new TcpModel(setup.scenario(tagged)), 30)
                                .map(run -> new Walk(setup, tagged, run))));
    }

    @Property(tries = 100)
    void theStepsOfThePartsAreThoseOfTheWorld(@ForAll("walks") Walk walk) {
        TcpModel model = walk.model();
        ByParts parts = new ByParts(model);
        assertThat(walk.run().states()).allSatisfy(world -> {
            assertThat(parts.actions(world))
                    .containsExactlyInAnyOrderElementsOf(model.actions(world));
            for (Action action : model.actions(world)) {
                assertThat(parts.step(world, action))
                        .as(action.toString())
                        .isEqualTo(model.step(world, action));
            }
        });
    }

    /** With 65,536 initial sequence numbers a list that is walked from its head is a wall. */
    @Property(tries = 30)
    void itsListsTakeOneStepToAnyElement(@ForAll("walks") Walk walk) {
        TcpModel model = walk.model();
        assertThat(walk.run().states()).allSatisfy(world -> {
            var parts = model.parts(world);
            assertThat(model.actions(world)).isInstanceOf(RandomAccess.class);
            assertThat(parts.messages()).isInstanceOf(RandomAccess.class);
            assertThat(model.moves(0, parts.processes().get(0), parts.environment()))
                    .isInstanceOf(RandomAccess.class);
        });
    }

    @Property(tries = 150)
    void aWorldIsMadeOfItsParts(@ForAll("walks") Walk walk) {
        TcpModel model = walk.model();
        assertThat(walk.run().states())
                .allSatisfy(
                        world -> assertThat(model.assemble(model.parts(world))).isEqualTo(world));
    }

    @Property(tries = 150)
    void whatTheMediumHasNoRoomForIsCutInTheWorldToo(@ForAll("walks") Walk walk) {
        Scenario scenario = walk.scenario();
        TcpModel model = walk.model();
        for (World world : walk.run().states()) {
            for (Action action : model.actions(world)) {
                World after = model.next(world, action);
                assertThat(StateFilter.of(model).isCut(after)).isEqualTo(scenario.isCut(after));
            }
        }
    }

    /** A segment at the end of its lifetime awaits time in the world, and holds it up by itself. */
    @Property(tries = 75)
    void whatAwaitsTimeByItselfAwaitsItInTheWorld(@ForAll("walks") Walk walk) {
        TcpModel model = walk.model();
        ByParts parts = new ByParts(model);
        assertThat(walk.run().states())
                .allMatch(world -> model.awaitsTime(world) || !parts.awaitsTime(world));
    }

    @Property(tries = 40)
    void theFastSearchFindsTheWorldsOfThePlainOne(@ForAll("walks") Walk walk) {
        TcpModel model = walk.model();
        Bounds bounds = Bounds.states(150).withDepth(12);
        StateSpace<World, Action> fast = Checker.of(model).within(bounds).explore();
        StateSpace<World, Action> plain =
                Checker.of(new Plain(model)).within(bounds).explore();

        assertThat(fast.coverage().withoutTime()).isEqualTo(plain.coverage().withoutTime());
        assertThat(fast.states().collect(Collectors.toSet()))
                .isEqualTo(plain.states().collect(Collectors.toSet()));
    }
}
