package io.synproof.properties.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.Scenarios;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * NoStaleOctetAccepted, over networks that delay, duplicate and reorder, with a wait of 2 MSL; and
 * over networks that drop as well, where fresh numbers protect instead of the wait.
 */
class NoStaleOctetAcceptedProperties {

    @Property(tries = 1_000)
    void aWaitOfTwoMslKeepsOldOctetsOut(@ForAll("waiting") Sample sample) {
        assertThat(sample.falls()).isFalse();
    }

    @Provide
    Arbitrary<Sample> waiting() {
        return Arbitraries.integers()
                .between(1, 3)
                .flatMap(msl -> Arbitraries.integers()
                        .between(0, 1)
                        .flatMap(copies -> Sample.of(
                                Scenarios.REINCARNATION.with(
                                        "msl=" + msl, "timeWait=" + 2 * msl, "duplicate=" + copies),
                                "noStaleOctetAccepted",
                                60)));
    }

    @Property(tries = 1_000)
    void freshNumbersKeepOldOctetsOut(@ForAll("fresh") Sample sample) {
        assertThat(sample.falls()).isFalse();
    }

    @Provide
    Arbitrary<Sample> fresh() {
        return Arbitraries.of("bag", "fifo", "overtaking")
                .flatMap(network -> Sample.of(
                        Scenarios.STALE_SEGMENTS.with(
                                "network=" + network,
                                "drop=1",
                                "overtake=2",
                                "clientSends=1",
                                "serverSends=1",
                                "clientCloses=anyTime",
                                "serverCloses=afterPeer",
                                "retries=1",
                                "capacity=12"),
                        "noStaleOctetAccepted",
                        60));
    }
}
