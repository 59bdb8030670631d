package io.synproof.junit;

import io.synproof.checker.property.Property;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks of the lamp as somebody might write them; {@link ModelCheckTest} runs them. */
final class Switched {
    static final Property<Integer, String> NEVER_THREE =
            Property.never("three", brightness -> brightness == 3);

    private static final Temporal<Integer> OFF_AGAIN =
            Temporal.alwaysEventually("off", brightness -> brightness == 0);

    private Switched() {}

    static class Green {
        @ModelCheck
        void isNeverThree(ModelChecker checker) {
            checker.of(new Lamp(2)).holds(NEVER_THREE);
        }

        @ModelCheck
        void isThree(ModelChecker checker) {
            checker.of(new Lamp(3)).fails(NEVER_THREE);
        }

        @ModelCheck
        void goesOffIfItIsSwitchedOff(ModelChecker checker) {
            ModelUnderTest<Integer, String> lamp = checker.of(new Lamp(2));
            lamp.holds(OFF_AGAIN, List.of());
            lamp.keepsItsContract();
        }
    }

    static class Red {
        @ModelCheck
        void isNeverThree(ModelChecker checker) {
            checker.of(new Lamp(3)).holds(NEVER_THREE);
        }
    }

    static class RedControl {
        @ModelCheck
        void isThree(ModelChecker checker) {
            checker.of(new Lamp(2)).fails(NEVER_THREE);
        }
    }

    static class RedForEver {
        @ModelCheck
        void shinesAgainAndAgain(ModelChecker checker) {
            checker.of(new Lamp(2))
                    .holds(
                            Temporal.alwaysEventually("full", brightness -> brightness == 2),
                            List.of(Fairness.weak("off", "off"::equals)));
        }
    }

    @SearchLimits(states = 2)
    static class Limited {
        @ModelCheck
        void isNeverThree(ModelChecker checker) {
            checker.of(new Lamp(2)).holds(NEVER_THREE);
        }

        @ModelCheck
        @SearchLimits(states = 3)
        void isNeverThreeWithRoom(ModelChecker checker) {
            checker.of(new Lamp(2)).holds(NEVER_THREE);
        }
    }

    /** A test of its own kind. */
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @ExtendWith(ModelCheckExtension.class)
    @interface OfThreeSizes {}

    static class OfAnySize {
        @OfThreeSizes
        void isNeverThree(int brightest, ModelChecker checker) {
            checker.of(new Lamp(brightest)).holds(NEVER_THREE);
        }
    }

    static class Sampled {
        @ModelCheck
        @SearchLimits(samples = 100)
        void isNeverThree(ModelChecker checker) {
            checker.of(new Lamp(2)).holds(NEVER_THREE);
        }

        @ModelCheck
        @SearchLimits(samples = 100, states = 2)
        void isNeverThreeByASearchCutShort(ModelChecker checker) {
            checker.of(new Lamp(5)).holds(NEVER_THREE);
        }
    }

    static class Twice {
        @ModelCheck
        void isNeverThree(ModelChecker checker) {
            checker.of(new Lamp(2)).holds(NEVER_THREE);
            checker.of(new Lamp(3)).holds(NEVER_THREE);
        }
    }

    static class Negative {
        @ModelCheck
        @SearchLimits(depth = -1)
        void isNeverThree(ModelChecker checker) {
            checker.of(new Lamp(3)).holds(NEVER_THREE);
        }
    }

    static class Heir extends Red {}

    static class SearchingFirst {
        @ModelCheck
        @SearchLimits(states = 10)
        void isNeverThree(ModelChecker checker) {
            Verdict<Integer, String> first =
                    checker.of(new Lamp(100)).holds(Property.never("200", shine -> shine == 200));
            if (first.coverage().complete()) {
                throw new IllegalStateException("searched without its limits");
            }
            checker.of(new Lamp(3)).holds(NEVER_THREE);
        }
    }

    @ParameterizedClass
    @ValueSource(ints = {3, 4})
    record OfClass(int brightest) {
        @ModelCheck
        void isNeverThree(ModelChecker checker) {
            checker.of(new Lamp(brightest)).holds(NEVER_THREE);
        }
    }

    static class Other {
        @Nested
        class Inner {
            @ModelCheck
            void isNeverThree(ModelChecker checker) {
                checker.of(new Lamp(3)).holds(NEVER_THREE);
            }
        }
    }

    static class Outer {
        private final int brightest = 3;

        @Nested
        class Inner {
            @ModelCheck
            void isNeverThree(ModelChecker checker) {
                checker.of(new Lamp(brightest)).holds(NEVER_THREE);
            }
        }
    }
}
