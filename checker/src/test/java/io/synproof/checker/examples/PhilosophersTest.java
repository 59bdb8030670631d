package io.synproof.checker.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhilosophersTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void starveWhenEachHasTakenOneFork(int count) {
        var verdict = Checker.of(new Philosophers(count, false)).check(Property.noDeadlock());

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(verdict.trace().orElseThrow().length()).isEqualTo(count);
        assertThat(verdict.trace().orElseThrow().last()).containsOnly(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void neverStarveWhenOneIsLeftHanded(int count) {
        Checker.of(new Philosophers(count, true)).check(Property.noDeadlock()).orThrow();
    }
}
