package io.synproof.properties.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Settings that are changed one at a time, in every scenario: the others follow, or it is said. */
class SettingsAloneTest {
    private static final int NUMBERS = 12;

    /** What makes no sense without a clock, and does not say which. */
    private static final Set<String> NEEDS_A_CLOCK = Set.of(
            "timeWait",
            "rto",
            "backOff",
            "delayedAck",
            "keepAlive",
            "userTimeout",
            "finWait2",
            "challengeLimit",
            "clientIsn",
            "serverIsn");

    private record Refused(ConfiguredScenario setup, String key, String message) {}

    private static Stream<Refused> refused(ConfiguredScenario setup, String key) {
        try {
            setup.scenario();
            return Stream.empty();
        } catch (BadInputException e) {
            return Stream.of(new Refused(setup, key, String.valueOf(e.getMessage())));
        }
    }

    private static final List<Refused> REFUSED = Scenarios.ALL.stream()
            .flatMap(scenario -> Settings.ALL.stream()
                    .flatMap(setting -> values(setting)
                            .flatMap(value -> refused(
                                    scenario.with(setting.key() + "=" + value), setting.key()))))
            .toList();

    private static Stream<String> values(Setting<?> setting) {
        Stream<String> numbers = setting.domain().numbers().stream()
                .flatMap(range -> IntStream.concat(
                                IntStream.rangeClosed(
                                        range.least(),
                                        Math.min(range.most(), range.least() + NUMBERS)),
                                IntStream.of(range.most()))
                        .mapToObj(Integer::toString));
        return Stream.concat(setting.domain().words().stream(), numbers);
    }

    @Test
    void onlyWhatNeedsAClockTooFewBitsAndARendezvousInPiecesAreRefused() {
        assertThat(REFUSED)
                .allMatch(one -> NEEDS_A_CLOCK.contains(one.key())
                        || Set.of("bits", "network").contains(one.key()));
        assertThat(REFUSED.stream().filter(one -> one.key().equals("network")))
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains("set fragments=1"));
        assertThat(REFUSED.stream().filter(one -> one.key().equals("bits")))
                .isNotEmpty()
                .allMatch(one -> one.message().contains("set bits higher"));
    }

    @Test
    void whatNeedsAClockHasOneOnceMslIsSetAsItsMessageSays() {
        assertThat(REFUSED.stream()
                        .filter(one -> NEEDS_A_CLOCK.contains(one.key()))
                        .filter(one -> one.message().contains("such as msl=1")))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(refused(
                                one.setup()
                                        .with("msl=1")
                                        .with(one.key().equals("backOff") ? "rto=1" : "msl=1"),
                                one.key()))
                        .isEmpty());
    }

    /** A TIME-WAIT that a clock does not count, in a scenario that has a clock. */
    @Test
    void whatAClockDoesNotCountIsRefusedWhereThereIsOne() {
        assertThat(REFUSED.stream()
                        .filter(one -> NEEDS_A_CLOCK.contains(one.key()))
                        .filter(one -> !one.message().contains("such as msl=1")))
                .isNotEmpty()
                .allMatch(one -> one.message().contains("set msl=none to have none"))
                .allSatisfy(one -> assertThat(refused(one.setup().with("msl=none"), one.key()))
                        .isEmpty());
    }

    @Test
    void withAClockTimeWaitLastsTwoMslUnlessItIsSet() {
        assertThat(Scenarios.CLOSE.with("msl=3").text(Settings.TIME_WAIT)).isEqualTo("6");
        assertThat(Scenarios.HANDSHAKE.with("msl=1").text(Settings.TIME_WAIT)).isEqualTo("2");
        assertThat(Scenarios.CLOSE.with("msl=3", "timeWait=1").text(Settings.TIME_WAIT))
                .isEqualTo("1");
        assertThat(Scenarios.REINCARNATION.with("msl=3").text(Settings.TIME_WAIT))
                .isEqualTo("4");
    }

    @Test
    void withoutItsClockAScenarioHasTheTimersOfAnUntimedOne() {
        ConfiguredScenario untimed = Scenarios.IDLE.with("msl=none");

        assertThat(untimed.text(Settings.TIME_WAIT)).isEqualTo("quiet");
        assertThat(untimed.text(Settings.RTO)).isEqualTo("anyMoment");
        assertThat(untimed.text(FeatureSettings.KEEP_ALIVE)).isEqualTo("anyMoment");
        assertThat(untimed.text(FeatureSettings.DELAYED_ACK)).isEqualTo("off");
    }

    @Test
    void numbersAreAsWideAsTheyMustBeUnlessTheirWidthIsSet() {
        assertThat(Scenarios.HANDSHAKE.asIs().text(Settings.BITS)).isEqualTo("6");
        assertThat(Scenarios.HANDSHAKE.with("window=30").text(Settings.BITS)).isEqualTo("7");
        assertThat(Scenarios.FULL_ACCEPT_QUEUE.with("cookies=1").text(Settings.BITS))
                .isEqualTo("14");
        assertThat(Scenarios.HANDSHAKE.with("window=30", "wrap=allowed").text(Settings.BITS))
                .isEqualTo("6");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(
                        () -> Scenarios.HANDSHAKE.with("window=30", "bits=6").scenario());
    }
}
