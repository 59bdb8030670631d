package io.synproof.checker.engine.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synproof.checker.model.MonitoredState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records are taken to their components; what is anything else stays whole. */
class StateShapeTest {

    private record Mixed(int a, @Nullable String b, boolean c, double d, List<Integer> e) {}

    private record Other(int a) {}

    private record None() {}

    private record Coarse(int seen, int hidden) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Coarse coarse && coarse.seen == seen;
        }

        @Override
        public int hashCode() {
            return seen;
        }
    }

    /** An equals beside the one that counts. */
    @SuppressWarnings({"EffectivelyPrivate", "NonOverridingEquals", "UnusedMethod"})
    private record Overloaded(int a, int b) {
        public boolean equals(Overloaded other) {
            return other.a == a;
        }
    }

    @Test
    void aPrivateRecordIsTakenToItsComponentsAndMadeOfThemAgain() {
        Mixed mixed = new Mixed(7, null, true, -0.0, List.of(1));
        StateShape shape = StateShape.of(mixed);
        Object[] parts = new Object[6];
        shape.take(mixed, parts, 1);

        assertThat(shape.parts()).isEqualTo(5);
        assertThat(parts).containsExactly(null, 7, null, true, -0.0, List.of(1));
        assertThat(shape.make(parts, 1)).isEqualTo(mixed).isNotSameAs(mixed);
    }

    @Test
    void aRecordWithoutComponentsHasNoParts() {
        StateShape shape = StateShape.of(new None());

        assertThat(shape.parts()).isZero();
        assertThat(shape.make(new Object[0], 0)).isEqualTo(new None());
    }

    @Test
    void aRecordWithAnEqualsOfItsOwnStaysWhole() {
        assertThat(StateShape.of(new Coarse(1, 2))).isEqualTo(StateShape.whole());
        assertThat(StateShape.of(new Overloaded(1, 2)).parts()).isEqualTo(2);
    }

    @Test
    void whatIsNoRecordStaysWhole() {
        assertThat(StateShape.of("text")).isEqualTo(StateShape.whole());
        assertThat(StateShape.whole().parts()).isEqualTo(1);
        assertThat(StateShape.whole().fits(7)).isTrue();
    }

    @Test
    void aRecordOutOfReachStaysWhole() {
        // A record of a module that is open to nobody.
        assertThat(RecordShape.of(sealedAway())).isEmpty();
    }

    /** A record inside java.base. */
    private static Class<?> sealedAway() {
        try {
            return Class.forName("java.util.stream.Collectors$CollectorImpl");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aStateOfAnotherClassDoesNotFit() {
        StateShape shape = StateShape.of(new Other(1));

        assertThat(shape.fits(new Other(2))).isTrue();
        assertThat(shape.fits(new None())).isFalse();
        assertThatExceptionOfType(StateShapeChangedException.class)
                .isThrownBy(() -> shape.take(new None(), new Object[1], 0));
    }

    @Test
    void aMemoryBesideAStateIsOnePartMore() {
        MonitoredState<Other, String> watched = new MonitoredState<>(new Other(3), "memory");
        StateShape shape = StateShape.of(watched);
        Object[] parts = new Object[2];
        shape.take(watched, parts, 0);

        assertThat(parts).containsExactly(3, "memory");
        assertThat(shape.make(parts, 0)).isEqualTo(watched);
        assertThat(shape.fits(new MonitoredState<>(new None(), "memory"))).isFalse();
        assertThat(shape.fits(new Other(3))).isFalse();
        assertThatExceptionOfType(StateShapeChangedException.class)
                .isThrownBy(() -> shape.take(new Other(3), parts, 0));
    }
}
