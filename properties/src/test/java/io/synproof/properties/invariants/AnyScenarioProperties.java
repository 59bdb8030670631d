package io.synproof.properties.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.model.Trace;
import io.synproof.jqwik.Schedules;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.Overflow;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SeededFault;
import io.synproof.model.world.Action;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.scenarios.ConfiguredScenario;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold in every scenario, whatever its rules, its network, its clock and its faults. */
class AnyScenarioProperties {

    /** A run with tags, and the scenario it is of. */
    record Tagged(ConfiguredScenario setup, Trace<World, Action> run) {
        Scenario scenario() {
            return setup.scenario(true);
        }
    }

    @Provide
    Arbitrary<Tagged> tagged() {
        return tagged(AnyScenario.arbitrary());
    }

    /** Random runs of random scenarios. */
    static Arbitrary<Tagged> tagged(Arbitrary<ConfiguredScenario> setups) {
        return setups.flatMap(setup -> Schedules.of(new TcpModel(setup.scenario(true)), 40)
                .map(run -> new Tagged(setup, run)));
    }

    /** In a persistent network equal segments are one, so there erasing makes fewer of them. */
    @Property(tries = 1_000)
    void erasingTheTagsBeforeAStepIsErasingThemAfterIt(@ForAll("tagged") Tagged tagged) {
        Scenario bare = tagged.setup().scenario(false);
        Assume.that(bare.medium().discipline() != DeliveryOrder.PERSISTENT);
        assertThat(tagged.run().steps())
                .allSatisfy(step -> assertThat(bare.step(
                                        step.before().erased(bare.medium()),
                                        step.action().erased())
                                .after())
                        .isEqualTo(step.after().erased(bare.medium())));
    }

    @Property(tries = 1_000)
    void noScheduleBreaksAConnection(@ForAll("tagged") Tagged tagged) {
        Scenario scenario = tagged.scenario();
        // A seeded mistake may break one: that is what it is for.
        boolean seeded = scenario.stack().rule(Rule.FLAW) != SeededFault.NONE;
        assertThat(tagged.run().states())
                .allMatch(world -> seeded || WellFormed.isWellFormed(scenario, world));
    }

    @Property(tries = 1_000)
    void noActionIsListedTwice(@ForAll("tagged") Tagged tagged) {
        Scenario scenario = tagged.scenario();
        assertThat(tagged.run().states())
                .allSatisfy(world -> assertThat(scenario.actions(world)).doesNotHaveDuplicates());
    }

    /** Only a network that makes senders wait may stop the clock for good. */
    @Property(tries = 1_000)
    void whatAwaitsTimeCanGoOn(@ForAll("tagged") Tagged tagged) {
        Scenario scenario = tagged.scenario();
        if (scenario.timed() && scenario.medium().overflow() != Overflow.BLOCKING) {
            assertThat(tagged.run().states())
                    .allMatch(world -> !scenario.awaitsTime(world)
                            || !scenario.actions(world).isEmpty());
        }
    }
}
