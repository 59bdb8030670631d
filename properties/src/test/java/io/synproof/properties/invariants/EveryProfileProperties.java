package io.synproof.properties.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.rules.RuleProfile;
import io.synproof.model.world.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * What holds in each profile of TCP, taken as it is, under every fault: worlds stay well-formed,
 * what a user receives is a prefix of what the other sent, and nothing throws.
 *
 * <p>The number of tries is jqwik's default, so that a long run is a matter of one option. This is
 * one with 100,000 schedules for each profile and law, as near as chance divides them:
 *
 * <pre>
 * mvn test -Dtest=EveryProfileProperties -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Djqwik.tries.default=404000 -Djqwik.reporting.onlyfailures=false
 * </pre>
 */
class EveryProfileProperties {
    /**
     * Something of a profile.
     *
     * @param profile which
     * @param sample what
     */
    record Of<T>(RuleProfile profile, T sample) {}

    @Property
    void noScheduleBreaksAConnection(@ForAll("runs") Of<AnyScenarioProperties.Tagged> drawn) {
        Statistics.collect(drawn.profile().name());
        Scenario scenario = drawn.sample().scenario();
        assertThat(drawn.sample().run().states())
                .allMatch(world -> WellFormed.isWellFormed(scenario, world));
    }

    @Property
    void whatIsReceivedIsAPrefixOfWhatWasSent(@ForAll("transfers") Of<Sample> drawn) {
        Statistics.collect(drawn.profile().name());
        assertThat(drawn.sample().falls()).isFalse();
    }

    @Provide
    Arbitrary<Of<AnyScenarioProperties.Tagged>> runs() {
        return profiles()
                .flatMap(profile -> AnyScenarioProperties.tagged(AnyScenario.in(profile))
                        .map(run -> new Of<>(profile, run)));
    }

    @Provide
    Arbitrary<Of<Sample>> transfers() {
        return profiles()
                .flatMap(profile -> DeliversPrefixProperties.transfersIn(profile)
                        .map(sample -> new Of<>(profile, sample)));
    }

    private static Arbitrary<RuleProfile> profiles() {
        return Arbitraries.of(RuleProfile.ALL.asJava());
    }
}
