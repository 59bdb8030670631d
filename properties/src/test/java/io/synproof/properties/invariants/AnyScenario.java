package io.synproof.properties.invariants;

import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Setting;
import io.synproof.properties.scenarios.Settings;
import io.synproof.properties.scenarios.ValueDomain;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Scenarios in which every setting is left to chance, as far as settings go together. */
public final class AnyScenario {
    /** Numbers are taken from the least on, so many of them: small worlds meet more. */
    private static final int NUMBERS = 4;

    private static final List<String> CRASHES = List.of("0", "0", "0", "1");
    private static final List<String> CLOSES =
            List.of("anyTime", "anyTime", "early", "afterPeer", "never");

    /** Settings where some values make the more eventful worlds, or worlds at all. */
    private static final Map<String, List<String>> CHOSEN = Map.of(
            "bits", List.of("8"),
            "wrap", List.of("allowed"),
            "capacity", List.of("4", "12"),
            "window", List.of("1", "2", "5"),
            "clientOpens", List.of("1", "2", "3"),
            "clientCrashes", CRASHES,
            "serverCrashes", CRASHES,
            "clientCloses", CLOSES,
            "serverCloses", CLOSES);

    private static final List<String> FINE_TIMER = List.of("off", "anyMoment");

    private static final Map<String, List<String>> UNTIMED = Map.of(
            "msl", List.of("none"),
            "timeWait", List.of("anyMoment", "quiet", "never"),
            "rto", List.of("anyMoment"),
            "backOff", List.of("constant"),
            "delayedAck", FINE_TIMER,
            "keepAlive", FINE_TIMER,
            "userTimeout", FINE_TIMER,
            "finWait2", FINE_TIMER,
            "clientIsn", List.of("fixed", "successive", "fresh"),
            "serverIsn", List.of("fixed", "successive", "fresh"));

    private static final Map<String, List<String>> TIMED = Map.of(
            "msl", List.of("1", "2", "3"),
            "timeWait", List.of("never", "0", "1", "4"),
            "rto", List.of("1", "2", "3"),
            "clientIsn", List.of("fixed", "fresh", "clock"),
            "serverIsn", List.of("fixed", "fresh", "clock"));

    /** With a clock, but a retransmission timer finer than its ticks. */
    private static final Map<String, List<String>> FINE = Map.of(
            "msl", List.of("1", "2", "3"),
            "timeWait", List.of("never", "0", "1", "4"),
            "rto", List.of("anyMoment"),
            "backOff", List.of("constant"),
            "clientIsn", List.of("fixed", "fresh", "clock"),
            "serverIsn", List.of("fixed", "fresh", "clock"));

    private static final Map<String, List<String>> COARSE = Map.of("challengeLimit", FINE_TIMER);

    /** Where nothing is ever in flight, nothing is cut. */
    private static final Map<String, List<String>> AT_ONCE =
            Map.of("network", List.of("rendezvous"), "fragments", List.of("1"));

    private static final Map<String, List<String>> IN_FLIGHT =
            Map.of("network", List.of("fifo", "overtaking", "bag", "persistent"));

    private AnyScenario() {}

    /** All settings by chance. */
    public static Arbitrary<ConfiguredScenario> arbitrary() {
        return Combinators.combine(
                        Arbitraries.of(List.of(UNTIMED, COARSE), List.of(TIMED), List.of(FINE)),
                        Arbitraries.of(AT_ONCE, IN_FLIGHT, IN_FLIGHT, IN_FLIGHT))
                .as(AnyScenario::choices)
                .flatMap(choices -> Combinators.combine(Settings.ALL.stream()
                                .map(setting -> texts(setting, choices))
                                .toList())
                        .as(texts -> Scenarios.HANDSHAKE.with(texts.toArray(String[]::new))))
                .withoutEdgeCases();
    }

    /** All settings by chance but for the rules, which are those of a profile. */
    public static Arbitrary<ConfiguredScenario> in(RuleProfile profile) {
        return arbitrary().map(setup -> setup.with(rules(profile)));
    }

    private static String[] rules(RuleProfile profile) {
        return Rule.ALL
                .map(rule -> rule.key() + "=" + profile.rules().get(rule).key())
                .toJavaArray(String[]::new);
    }

    private static List<Map<String, List<String>>> choices(
            List<Map<String, List<String>>> time, Map<String, List<String>> network) {
        return Stream.concat(Stream.of(CHOSEN, network), time.stream()).toList();
    }

    private static Arbitrary<String> texts(
            Setting<?> setting, List<Map<String, List<String>>> choices) {
        List<String> values = choices.stream()
                .filter(chosen -> chosen.containsKey(setting.key()))
                .map(chosen -> chosen.get(setting.key()))
                .findFirst()
                .orElseGet(() -> values(setting));
        return Arbitraries.of(values).map(value -> setting.key() + "=" + value);
    }

    private static List<String> values(Setting<?> setting) {
        Stream<String> numbers = setting.domain().numbers().stream()
                .flatMap(range -> IntStream.rangeClosed(
                                range.least(), Math.min(range.most(), range.least() + NUMBERS - 1))
                        .mapToObj(Integer::toString));
        return Stream.concat(
                        setting.domain().named().stream().map(ValueDomain.Named::word), numbers)
                .toList();
    }
}
