package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.CheckpointException;
import io.synproof.checker.result.Checkpoints;
import io.synproof.checker.result.StateSpace;
import io.synproof.checker.symmetry.Permutation;
import io.synproof.checker.symmetry.Symmetry;
import io.synproof.checker.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search up to a symmetry refuses, and what it answers instead of the whole space. */
class SymmetryTest {

    /** Runners on a track of so many steps, each at its own pace. */
    private record Race(int runners, int track) implements Model<List<Integer>, Integer> {

        @Override
        public List<List<Integer>> initialStates() {
            return List.of(IntStream.range(0, runners).mapToObj(_ -> 0).toList());
        }

        @Override
        public List<Integer> actions(List<Integer> state) {
            return IntStream.range(0, runners)
                    .filter(i -> state.get(i) < track)
                    .boxed()
                    .toList();
        }

        @Override
        public List<Integer> next(List<Integer> state, Integer runner) {
            return IntStream.range(0, runners)
                    .mapToObj(i -> state.get(i) + (i == runner ? 1 : 0))
                    .toList();
        }

        Checker<List<Integer>, Integer> checker() {
            return Checker.of(this).upTo(new Runners(runners));
        }
    }

    /** They are interchangeable. */
    private static class Runners implements Symmetry<List<Integer>> {
        private final int runners;

        Runners(int runners) {
            this.runners = runners;
        }

        @Override
        public int members() {
            return runners;
        }

        @Override
        public List<Integer> permuted(List<Integer> state, Permutation permutation) {
            return permutation.moved(state);
        }

        @Override
        public Comparator<Integer> memberOrder(List<Integer> state) {
            return Comparator.comparing(state::get);
        }
    }

    @Test
    void symmetricStatesAreCountedOnce() {
        assertThat(Checker.of(new Race(3, 2)).explore().size()).isEqualTo(27);
        assertThat(new Race(3, 2).checker().explore().states())
                .containsExactly(
                        List.of(0, 0, 0),
                        List.of(0, 0, 1),
                        List.of(0, 1, 1),
                        List.of(0, 0, 2),
                        List.of(1, 1, 1),
                        List.of(0, 1, 2),
                        List.of(1, 1, 2),
                        List.of(0, 2, 2),
                        List.of(1, 2, 2),
                        List.of(2, 2, 2));
    }

    @Test
    void aSymmetryOfOneMemberChangesNothing() {
        assertThat(new Race(1, 9).checker().explore().coverage().withoutTime())
                .isEqualTo(Checker.of(new Race(1, 9)).explore().coverage().withoutTime());
    }

    @Test
    void aStateSpaceSpeaksOfSomeSymmetricState() {
        StateSpace<List<Integer>, Integer> space = new Race(3, 2).checker().explore();

        assertThat(space.contains(List.of(2, 0, 1))).isTrue();
        assertThat(space.contains(List.of(3, 0, 0))).isFalse();
        assertThat(space.depthOf(List.of(2, 0, 1))).hasValue(3);
        assertThat(space.traceTo(List.of(0, 1, 2)).orElseThrow().states())
                .containsExactly(
                        List.of(0, 0, 0), List.of(1, 0, 0), List.of(2, 0, 0), List.of(2, 1, 0));
    }

    @Test
    void aCensusCountsClassesOfSymmetricStates() {
        Property<List<Integer>, Integer> property =
                Property.never("somebody is in front", state -> state.contains(2));

        assertThat(Checker.of(new Race(3, 2))
                        .census(List.of(property))
                        .counts()
                        .getFirst()
                        .states())
                .isEqualTo(19);
        assertThat(new Race(3, 2)
                        .checker()
                        .census(List.of(property))
                        .counts()
                        .getFirst()
                        .states())
                .isEqualTo(6);
    }

    @Test
    void aKilledSearchGoesOnUpToTheSameSymmetry(@TempDir Path folder) {
        Checkpoints kept = Checkpoints.of("race").every(Duration.ZERO);
        Path file = folder.resolve("kept");
        Checker<List<Integer>, Integer> checker = new Race(3, 2).checker();
        checker.within(Bounds.states(4)).withCheckpoints(kept.writtenTo(file)).explore();

        assertThat(checker.withCheckpoints(kept.resumedFrom(file))
                        .explore()
                        .coverage()
                        .withoutTime())
                .isEqualTo(checker.explore().coverage().withoutTime());
        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> Checker.of(new Race(3, 2))
                        .withCheckpoints(kept.resumedFrom(file))
                        .explore())
                .withMessageContaining("is of another search: ");
    }

    @Test
    void aPropertyOfStepsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Race(2, 2)
                        .checker()
                        .check(Property.everyStep("one at a time", _ -> true)))
                .withMessage("\"one at a time\" judges steps, which a search up to a symmetry does"
                        + " not all see; check it without upTo, or let a monitor remember what it"
                        + " asks for");
    }

    @Test
    void stepsAreNotCountedEither() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Race(2, 2)
                        .checker()
                        .counting(List.of(Property.everyStep("one at a time", _ -> true)))
                        .check(Property.always("somebody runs", _ -> true)))
                .withMessageStartingWith("\"one at a time\" judges steps");
    }

    @Test
    void aPropertyThatTellsSymmetricStatesApartIsRefusedWithATrace() {
        ModelException refusal = catchThrowableOfType(
                ModelException.class,
                () -> new Race(3, 1)
                        .checker()
                        .threads(2)
                        .check(Property.never(
                                "the first beats the last", state -> state.get(0) > state.get(2))));

        assertThat(refusal).hasMessageStartingWith("""
                "the first beats the last" tells symmetric states apart: [1, 0, 0] decides it, and\
                 [0, 1, 0] does not; check it without upTo, or let it ask the same of every member
                """);
        assertThat(refusal.trace().orElseThrow().last()).isEqualTo(List.of(1, 0, 0));
    }

    @Test
    void ofManyMembersExchangesAndRotationsAreAsked() {
        Race race = new Race(9, 3);
        List<Integer> ahead = List.of(0, 0, 0, 1, 1, 1, 2, 2, 2);

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(
                        () -> race.checker().check(Property.never("in this order", ahead::equals)))
                .withMessageContaining("\"in this order\" tells symmetric states apart: " + ahead
                        + " decides it, and [1, 0, 0, 0, 1, 1, 2, 2, 2] does not");
    }

    @Test
    void aPropertyThatDoesNotHoldWhereTheTraceEndsIsRefusedToo() {
        List<Integer> ahead = List.of(0, 0, 0, 1, 1, 1, 2, 2, 2);
        List<List<Integer>> asked = IntStream.range(0, 9)
                .boxed()
                .flatMap(one -> Stream.concat(
                        Stream.of(Permutation.rotation(9, one)),
                        IntStream.range(0, 9)
                                .mapToObj(other -> Permutation.exchange(9, one, other))))
                .map(permutation -> permutation.moved(ahead))
                .toList();

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new Race(9, 3)
                        .checker()
                        .check(Property.never("almost in this order", asked::contains)))
                .withMessageContaining("\"almost in this order\" tells symmetric states apart: "
                        + ahead + " decides it, and [2, 2, 2, 1, 1, 1, 0, 0, 0] does not");
    }

    @Test
    void aPropertyThatAgreesIsAnsweredWithTheTraceOfTheWholeSpace() {
        Property<List<Integer>, Integer> property = Property.never(
                "two have arrived",
                state -> state.stream().filter(step -> step == 2).count() == 2);
        Verdict<List<Integer>, Integer> verdict = new Race(4, 2).checker().check(property);

        assertThat(verdict.trace())
                .isEqualTo(Checker.of(new Race(4, 2)).check(property).trace());
        assertThat(verdict.choices()).hasValue("0:0.0.0.0");
        assertThat(verdict.trace().orElseThrow().last()).isEqualTo(List.of(2, 2, 0, 0));
    }

    @Test
    void whatAPropertyThrowsIsReportedWithARun() {
        ModelException thrown = catchThrowableOfType(
                ModelException.class,
                () -> new Race(3, 2).checker().check(Property.always("fails", state -> {
                    if (state.contains(2)) {
                        throw new IllegalStateException("two");
                    }
                    return true;
                })));

        assertThat(thrown).hasRootCauseMessage("two");
        assertThat(thrown.trace().orElseThrow().actions()).isEqualTo(List.of(0, 0));
    }

    @Test
    void whatASymmetryThrowsIsReportedWithTheStep() {
        Symmetry<List<Integer>> failing = new Runners(2) {
            @Override
            public List<Integer> permuted(List<Integer> state, Permutation permutation) {
                if (state.contains(1)) {
                    throw new IllegalStateException("one");
                }
                return state;
            }
        };

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Checker.of(new Race(2, 1)).upTo(failing).explore())
                .withRootCauseExactlyInstanceOf(IllegalStateException.class)
                .withMessageContaining("in state:  [0, 0]\nat action: 0\n");
    }

    @Test
    void tiesThatTheOrderOfStatesDoesNotSettleAreRefused() {
        Symmetry<List<Integer>> vague = new Runners(2) {
            @Override
            public Comparator<Integer> memberOrder(List<Integer> state) {
                return (_, _) -> 0;
            }

            @Override
            public Comparator<List<Integer>> stateOrder() {
                return (_, _) -> 0;
            }
        };

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Checker.of(new Race(2, 1)).upTo(vague).explore())
                .withMessageContaining("the symmetry's stateOrder does not tell apart [0, 1] and"
                        + " [1, 0]; give it one that does");
    }
}
