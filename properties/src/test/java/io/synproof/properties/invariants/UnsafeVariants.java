package io.synproof.properties.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.Scenarios;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** The two invariants where a protection is missing; {@link UnsafeVariantsTest} runs them. */
class UnsafeVariants {

    @MustFall
    void twoMessagesKeepTheCountsAgreed(@ForAll("twoMessages") Sample sample) {
        assertThat(sample.falls()).as("falls in %d steps", sample.length()).isFalse();
    }

    @Provide
    Arbitrary<Sample> twoMessages() {
        return Sample.of(
                Scenarios.OLD_DUPLICATE_SYN.with("handshake=two"), "connectionCountsAgree", 30);
    }

    @MustFall
    void withoutTimeWaitNoStaleOctetIsAccepted(@ForAll("noTimeWait") Sample sample) {
        assertThat(sample.falls()).as("falls in %d steps", sample.length()).isFalse();
    }

    @Provide
    Arbitrary<Sample> noTimeWait() {
        return Sample.of(Scenarios.REINCARNATION.with("timeWait=0"), "noStaleOctetAccepted", 60);
    }
}
