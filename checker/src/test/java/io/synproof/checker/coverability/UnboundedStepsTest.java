package io.synproof.checker.coverability;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.Clock;
import io.synproof.checker.composition.Clock.TimeReadiness;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The steps that are more than those of a Petri net: ticks, guards, sets. */
class UnboundedStepsTest {
    private static Verdict<CompositeState<Integer, String, Integer>, String> verdict(
            Toy toy, Property<CompositeState<Integer, String, Integer>, String> property) {
        return Checker.of(toy).unbounded().check(property);
    }

    private static void takes(
            Verdict<CompositeState<Integer, String, Integer>, String> verdict, String... actions) {
        assertThat(verdict.trace().orElseThrow().actions()).containsExactly(actions);
        var evidence = (Evidence.Unbounded<CompositeState<Integer, String, Integer>, String>)
                verdict.evidence();
        assertThat(evidence.findings().isShortest()).isTrue();
    }

    /** Sends some letters; there is a clock. */
    private record Timed(ToyClock time, List<String> letters) implements Toy {
        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> moves(
                int self, Integer value, Integer environment) {
            return sending(self, value, environment, letters);
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> arrivals(
                int self, Integer value, Integer environment, String message, int passed) {
            return message.equals("old")
                    ? List.of(move("count", value + 1, environment))
                    : List.of();
        }

        @Override
        public Optional<Clock<String, String, Integer, String, Integer>> clock() {
            return Optional.of(time);
        }
    }

    @Test
    void messagesThatBecomeEqualAreCountedTogether() {
        Timed two = new Timed(
                new ToyClock(TimeReadiness.INDIFFERENT, TimeReadiness.WAITING), List.of("a", "b"));
        takes(verdict(two, Toy.never(1, 2)), "send a", "send b", "tick", "count", "count");
        assertThat(verdict(two, Toy.never(1, 3)).outcome()).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aMessageAloneMayAwaitTheTick() {
        ToyClock clock = new ToyClock(TimeReadiness.INDIFFERENT, TimeReadiness.WAITING);
        takes(
                verdict(new Timed(clock, List.of("a")), Toy.never(0, ToyClock.HOME)),
                "send a",
                "tick");
        ToyClock nobody = new ToyClock(TimeReadiness.INDIFFERENT, TimeReadiness.INDIFFERENT);
        assertThat(verdict(new Timed(nobody, List.of("a")), Toy.never(0, ToyClock.HOME))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aMessageThatBlocksTheTickIsLost() {
        ToyClock clock = new ToyClock(TimeReadiness.WAITING, TimeReadiness.BLOCKING);
        takes(
                verdict(new Timed(clock, List.of("a")), Toy.never(0, ToyClock.HOME)),
                "send a",
                "lose a",
                "tick");
        assertThat(verdict(new Timed(clock, List.of("a")), Toy.never(1, 1)).outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aProcessThatBlocksTheTickBlocksIt() {
        ToyClock clock = new ToyClock(TimeReadiness.BLOCKING, TimeReadiness.WAITING);
        assertThat(verdict(new Timed(clock, List.of("a")), Toy.never(0, ToyClock.HOME))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    /** One letter, which arrives unless some letter is in flight. */
    private record Guarded(String forbidden) implements Toy {
        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> moves(
                int self, Integer value, Integer environment) {
            return sending(self, value, environment, List.of("a", "b"));
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> arrivals(
                int self, Integer value, Integer environment, String message, int passed) {
            return List.of(move("take " + message, message.equals("b") ? 2 : 1, environment)
                    .unlessInFlight(forbidden::equals));
        }
    }

    @Test
    void aGuardThatForbidsTheArrivingMessagePreventsTheStep() {
        assertThat(verdict(new Guarded("a"), Toy.never(1, 1)).outcome()).isEqualTo(Outcome.HOLDS);
        takes(verdict(new Guarded("c"), Toy.never(1, 1)), "send a", "take a");
    }

    @Test
    void aGuardThatForbidsAnotherMessageHasItLost() {
        takes(verdict(new Guarded("a"), Toy.never(1, 2)), "send a", "send b", "lose a", "take b");
    }

    /** Repeats a letter, never while it is in flight. */
    private record Patient() implements Toy {
        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> moves(
                int self, Integer value, Integer environment) {
            return self == 0
                    ? List.of(
                            move("send", value, environment).sending("a").unlessInFlight(_ -> true))
                    : List.of();
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> arrivals(
                int self, Integer value, Integer environment, String message, int passed) {
            return value < 2 ? List.of(move("take", value + 1, environment)) : List.of();
        }
    }

    @Test
    void whatAStepSendsIsNotForbiddenByItsOwnGuard() {
        takes(verdict(new Patient(), Toy.never(1, 2)), "send", "take", "send", "take");
        String certificate = verdict(new Patient(), Toy.never(1, 3))
                .certificate()
                .orElseThrow()
                .toString();
        assertThat(certificate).contains("*1").doesNotContain("*any").doesNotContain("*2");
    }

    /** One letter, which may be lost once, with a mark; after that mark it is taken. */
    private record Marked(Medium medium) implements Toy {
        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> moves(
                int self, Integer value, Integer environment) {
            return sending(self, value, environment, List.of("a"));
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Integer>> arrivals(
                int self, Integer value, Integer environment, String message, int passed) {
            return environment == 1 ? List.of(move("take", 1, environment)) : List.of();
        }

        @Override
        public List<MediumFault<String, String, Integer>> mishaps(
                String message, int older, Integer environment) {
            return environment == 0
                    ? List.of(
                            MediumFault.loss("lose", 1),
                            MediumFault.duplication("copy", environment))
                    : List.of();
        }
    }

    @Test
    void whatASetLosesIsGoneAndOfACopyTheOtherIsLeft() {
        Medium set = Medium.set(Medium.UNLIMITED);
        assertThat(verdict(new Marked(set), Toy.never(1, 1)).outcome()).isEqualTo(Outcome.HOLDS);
        takes(
                Checker.of(new Marked(Medium.boundless()))
                        .unbounded()
                        .duplicating()
                        .check(Toy.never(1, 1)),
                "send a",
                "copy",
                "lose",
                "take");
    }
}
