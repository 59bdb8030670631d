package io.synproof.checker.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void equalSeedsGiveEqualChoices() {
        assertThat(choices(SplitMix64.of(42, 3))).isEqualTo(choices(SplitMix64.of(42, 3)));
        assertThat(choices(SplitMix64.of(42, 3))).isNotEqualTo(choices(SplitMix64.of(42, 4)));
        assertThat(choices(SplitMix64.of(42, 3))).isNotEqualTo(choices(SplitMix64.of(43, 3)));
    }

    @Test
    void theStreamOfNumbersIsThatOfSplitMix64() {
        // The published algorithm's first outputs for the seed 1234567.
        SplitMix64 first = new SplitMix64(1_234_567L).next();

        assertThat(Stream.iterate(first, SplitMix64::next).limit(2).map(SplitMix64::bits))
                .containsExactly(6_457_827_717_110_365_317L, 3_203_168_211_198_807_973L);
    }

    @Test
    void allChoicesComeAboutEquallyOften() {
        Map<Integer, Long> often = Stream.iterate(SplitMix64.of(1, 1), SplitMix64::next)
                .limit(60_000)
                .map(dice -> dice.below(6))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(often.keySet()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        assertThat(often.values()).allSatisfy(n -> assertThat(n).isBetween(9_600L, 10_400L));
    }

    private static String choices(SplitMix64 dice) {
        return Stream.iterate(dice, SplitMix64::next)
                .limit(20)
                .map(each -> String.valueOf(each.below(10)))
                .collect(Collectors.joining());
    }
}
