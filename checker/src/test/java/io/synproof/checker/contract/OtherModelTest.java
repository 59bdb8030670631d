package io.synproof.checker.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.CheckpointException;
import io.synproof.checker.result.Checkpoints;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search goes on from a checkpoint of its own model, whatever name the user gives it. */
class OtherModelTest {
    private static final Property<Integer, Integer> NOT_NEGATIVE =
            Property.always("not negative", n -> n >= 0);

    @TempDir
    Path folder;

    /** Numbers below a bound, of which two others follow on each. */
    private static class Doubling implements Model<Integer, Integer> {
        private final int from;
        private final int below;
        private final IntUnaryOperator twice;

        Doubling(int from, int below, IntUnaryOperator twice) {
            this.from = from;
            this.below = below;
            this.twice = twice;
        }

        @Override
        public List<Integer> initialStates() {
            return List.of(from);
        }

        @Override
        public List<Integer> actions(Integer state) {
            return List.of(0, 1);
        }

        @Override
        public Integer next(Integer state, Integer action) {
            return (twice.applyAsInt(state) + action) % below;
        }
    }

    private static Doubling doubling(int from, int below) {
        return new Doubling(from, below, n -> 2 * n);
    }

    /** The same, of a model whose text tells its parameters. */
    private record Told(int below, List<String> names) implements Model<Integer, Integer> {
        @Override
        public List<Integer> initialStates() {
            return List.of(1);
        }

        @Override
        public List<Integer> actions(Integer state) {
            return List.of(0, 1);
        }

        @Override
        public Integer next(Integer state, Integer action) {
            return (2 * state + action) % 1_800;
        }
    }

    private Checkpoints checkpoints() {
        return Checkpoints.of("doubling").every(Duration.ZERO);
    }

    private Path file() {
        return folder.resolve("kept");
    }

    private <A> void stopped(Model<Integer, A> model, Property<Integer, A> property) {
        Checker.of(model)
                .withCheckpoints(checkpoints().writtenTo(file()))
                .within(Bounds.states(1_000))
                .check(property);
    }

    private <A> Coverage resumed(Model<Integer, A> model, Property<Integer, A> property) {
        return Checker.of(model)
                .withCheckpoints(checkpoints().resumedFrom(file()))
                .check(property)
                .coverage();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            Model<Integer, Integer> model, Property<Integer, Integer> property) {
        return assertThatThrownBy(() -> resumed(model, property))
                .isInstanceOf(CheckpointException.class)
                .hasMessageStartingWith(file()
                        + " is of another model or property, or of one that was changed since: ")
                .hasMessageEndingWith("; begin anew without it");
    }

    @Test
    void theSameModelGoesOnToTheSameCounts() {
        stopped(doubling(1, 1_800), NOT_NEGATIVE);
        Coverage whole = Checker.of(doubling(1, 1_800)).check(NOT_NEGATIVE).coverage();

        assertThat(whole.states()).isEqualTo(1_800);
        assertThat(resumed(doubling(1, 1_800), NOT_NEGATIVE).withoutTime())
                .isEqualTo(whole.withoutTime());
    }

    @Test
    void aModelThatIsLargerIsRefusedWithAStateThatTellsItApart() {
        stopped(doubling(1, 1_800), NOT_NEGATIVE);

        assertRefused(doubling(1, 1_801), NOT_NEGATIVE)
                .hasMessageContaining("other steps lead from ");
    }

    @Test
    void aModelWhoseCodeWasChangedIsRefused() {
        stopped(doubling(1, 1_800), NOT_NEGATIVE);

        assertRefused(new Doubling(1, 1_800, n -> n == 100 ? 7 : 2 * n), NOT_NEGATIVE)
                .hasMessageContaining("other steps lead from 100;");
    }

    @Test
    void aModelThatBeginsElsewhereIsRefused() {
        stopped(doubling(1, 1_800), NOT_NEGATIVE);

        assertRefused(doubling(3, 1_800), NOT_NEGATIVE)
                .hasMessageContaining("an initial state of now was none then: 3;");
    }

    @Test
    void aRecordOfOtherParametersIsRefusedByItsText() {
        stopped(new Told(12, List.of("a")), NOT_NEGATIVE);

        assertRefused(new Told(13, List.of("a")), NOT_NEGATIVE)
                .hasMessageContaining("it was of Told[below=12, names=[a]],"
                        + " and this is Told[below=13, names=[a]];");
    }

    @Test
    void anotherPropertyOfTheSameNameIsRefused() {
        stopped(doubling(1, 1_800), NOT_NEGATIVE);

        assertRefused(doubling(1, 1_800), Property.always("not negative", n -> n != 200))
                .hasMessageContaining("something else is said of 200, or of a step from it;");
        assertThatThrownBy(() ->
                        resumed(doubling(1, 1_800), Property.everyStep("not negative", _ -> true)))
                .isInstanceOf(CheckpointException.class);
    }

    @Test
    void aCompositionOfOtherCodeIsRefused() {
        Path kept = file();
        Checker.of(Broken.Lock.NAMED)
                .withCheckpoints(checkpoints().writtenTo(kept))
                .explore();

        assertThatThrownBy(() -> Checker.of(new Broken.Lock("2 grants it to "))
                        .withCheckpoints(checkpoints().resumedFrom(kept))
                        .explore())
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("it was of Lock[lends=2 lends it to ]");
    }

    @Test
    void whatIsStoppedAfterTheSearchGoesOnFromAllOfIt() {
        Temporal<Integer> question =
                Temporal.leadsTo("one comes again", n -> n == 1, n -> n == 1_700);
        Checkpoints rarely = Checkpoints.of("doubling").every(Duration.ofHours(1));
        Verdict<Integer, Integer> stopped = Checker.of(doubling(1, 1_800))
                .withCheckpoints(rarely.writtenTo(file()))
                .cancelledBy(() -> holdsAllStates(file()))
                .check(question);
        Verdict<Integer, Integer> resumed = Checker.of(doubling(1, 1_800))
                .withCheckpoints(rarely.resumedFrom(file()))
                .within(Bounds.states(1))
                .check(question);
        Verdict<Integer, Integer> whole = Checker.of(doubling(1, 1_800)).check(question);

        assertThat(stopped.coverage().stoppedBy()).contains(StopReason.CANCELLED);
        assertThat(stopped.coverage().states()).isEqualTo(1_800);
        assertThat(resumed.outcome()).isEqualTo(whole.outcome());
        assertThat(resumed.coverage().withoutTime()).isEqualTo(whole.coverage().withoutTime());
    }

    /** The first checkpoint is of one state, and the next of all. */
    private static boolean holdsAllStates(Path file) {
        try {
            return Files.exists(file) && Files.size(file) > 20_000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
