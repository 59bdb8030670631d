package io.synproof.properties.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What a user receives is a prefix of what the other sent, whatever TCP does beyond the least, over
 * networks that lose, duplicate and reorder.
 */
class DeliversPrefixProperties {
    private static final List<Arbitrary<String>> FEATURES = List.of(
            any("network", "bag", "fifo", "overtaking"),
            any("delayedAck", "off", "anyMoment"),
            any("oooQueue", "off", "on"),
            any("fastRetransmit", "never", "1", "3"),
            any("flowControl", "assumed", "advertised"),
            any("congestion", "off", "1", "2"),
            any("receive", "standing", "called", "read"),
            any("resend", "front", "all"),
            any("keepAlive", "off", "anyMoment"),
            any("userTimeout", "off", "anyMoment"),
            any("finWait2", "off", "anyMoment"),
            any("clientEnds", "shutdown", "close"),
            any("serverEnds", "shutdown", "close"),
            any("window", "2", "4"),
            any("mss", "1", "2"));

    private static Arbitrary<String> any(String key, String... values) {
        return Arbitraries.of(values).map(value -> key + "=" + value);
    }

    @Property(tries = 2_500)
    void whatIsReceivedIsAPrefixOfWhatWasSent(@ForAll("transfers") Sample sample) {
        assertThat(sample.falls()).isFalse();
    }

    @Provide
    Arbitrary<Sample> transfers() {
        return transfersIn(RuleProfile.RFC9293);
    }

    /** Random transfers in a profile, judged. */
    static Arbitrary<Sample> transfersIn(RuleProfile profile) {
        return Combinators.combine(FEATURES)
                .as(DeliversPrefixProperties::setup)
                .map(setup -> setup.with("profile=" + profile.name()))
                .flatMap(setup -> Sample.of(setup, "deliversPrefixOnceInOrder", 80));
    }

    private static ConfiguredScenario setup(List<String> features) {
        return Scenarios.LOSSY_TRANSFER
                .with(
                        "clientSends=4",
                        "serverSends=2",
                        "drop=2",
                        "duplicate=2",
                        "overtake=2",
                        "retries=2",
                        "capacity=12",
                        "clientCloses=anyTime",
                        "serverCloses=anyTime")
                .with(features);
    }
}
