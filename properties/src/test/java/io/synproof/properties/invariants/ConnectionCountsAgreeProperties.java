package io.synproof.properties.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.Scenarios;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** ConnectionCountsAgree, over networks that drop, delay, duplicate and reorder. */
class ConnectionCountsAgreeProperties {

    @Property(tries = 3_000)
    void threeMessagesKeepTheCountsAgreed(@ForAll("threeMessages") Sample sample) {
        assertThat(sample.falls()).isFalse();
    }

    @Provide
    Arbitrary<Sample> threeMessages() {
        return Arbitraries.of("bag", "fifo", "overtaking", "persistent")
                .flatMap(network -> Arbitraries.integers()
                        .between(0, 2)
                        .flatMap(faults -> Sample.of(
                                Scenarios.OLD_DUPLICATE_SYN.with(
                                        "network=" + network,
                                        "drop=" + faults,
                                        "duplicate=" + faults,
                                        "overtake=" + faults,
                                        "retries=1",
                                        "clientOpens=2",
                                        "capacity=12"),
                                "connectionCountsAgree",
                                40)));
    }
}
