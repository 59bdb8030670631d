package io.synproof.properties.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.rules.Profile;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds in each profile of TCP, taken as it is, under every fault: worlds stay well-formed,
 * what a user receives is a prefix of what the other sent, and nothing throws.
 *
 * <p>The number of tries is jqwik's default, so that a long run is a matter of one option:
 *
 * <pre>
 * mvn test -Dtest='EveryProfileProperties*' -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Djqwik.tries.default=100000 -Djqwik.reporting.onlyfailures=false
 * </pre>
 */
// jqwik runs groups that are inner classes, and only those.
@SuppressWarnings("ClassCanBeStatic")
class EveryProfileProperties {
    @Group
    class OfRfc793 extends Laws {
        OfRfc793() {
            super(Profile.RFC793);
        }
    }

    @Group
    class OfRfc9293ByTheLetter extends Laws {
        OfRfc9293ByTheLetter() {
            super(Profile.RFC9293);
        }
    }

    @Group
    class OfRfc9293AsItIsMeant extends Laws {
        OfRfc9293AsItIsMeant() {
            super(Profile.RFC9293_INTENT);
        }
    }

    @Group
    class OfLinux extends Laws {
        OfLinux() {
            super(Profile.LINUX);
        }
    }

    /** The laws of one profile. */
    abstract static class Laws {
        private final Profile profile;

        Laws(Profile profile) {
            this.profile = profile;
        }

        @Provide
        Arbitrary<AnyScenarioProperties.Tagged> runs() {
            return AnyScenarioProperties.tagged(AnyScenario.in(profile));
        }

        @Provide
        Arbitrary<Sample> transfers() {
            return DeliversPrefixProperties.transfersIn(profile);
        }

        @Property
        void noScheduleBreaksAConnection(@ForAll("runs") AnyScenarioProperties.Tagged tagged) {
            assertThat(tagged.run().states())
                    .allMatch(world -> WellFormed.isWellFormed(tagged.scenario(), world));
        }

        @Property
        void whatIsReceivedIsAPrefixOfWhatWasSent(@ForAll("transfers") Sample sample) {
            assertThat(sample.falls()).isFalse();
        }
    }
}
