package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.engine.control.JvmInstruments;
import io.synproof.checker.examples.HandshakeRuns;
import io.synproof.checker.model.Model;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.CheckpointException;
import io.synproof.checker.result.Checkpoints;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Progress;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that was killed goes on from its last checkpoint, to the same end. */
class CheckpointTest {
    private static final Scatter MODEL = new Scatter(20_000, 7, true);
    private static final List<Property<Integer, Integer>> PROPERTIES = List.of(
            Property.never("multiple of 997", n -> n % 997 == 996),
            Property.everyStep("not far down", step -> step.before() - step.after() < 19_500),
            Property.always("not negative", n -> n >= 0));

    @TempDir
    Path folder;

    private Checkpoints checkpoints(String fingerprint) {
        return Checkpoints.of(fingerprint).every(Duration.ZERO);
    }

    private void killedAfter(int questions, String fingerprint) {
        AtomicInteger asked = new AtomicInteger();
        Checker.of(MODEL)
                .withCheckpoints(checkpoints(fingerprint).writtenTo(folder.resolve("kept")))
                .cancelledBy(() -> asked.incrementAndGet() > questions)
                .checkAll(PROPERTIES);
    }

    private Checker<Integer, Integer> resumed(String fingerprint) {
        return Checker.of(MODEL)
                .withCheckpoints(checkpoints(fingerprint).resumedFrom(folder.resolve("kept")));
    }

    private static List<Verdict<Integer, Integer>> verdicts(Checker<Integer, Integer> checker) {
        return checker.checkAll(PROPERTIES).stream().map(Verdict::withoutTime).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40})
    void aKilledSearchEndsAsIfItHadNotBeen(int questions) {
        killedAfter(questions, "scatter");

        assertThat(verdicts(resumed("scatter"))).isEqualTo(verdicts(Checker.of(MODEL)));
        assertThat(verdicts(resumed("scatter").threads(2))).isEqualTo(verdicts(Checker.of(MODEL)));
    }

    @Test
    void progressGoesOnFromWhatWasThere() {
        killedAfter(40, "scatter");
        List<Progress> reports = new ArrayList<>();
        Coverage coverage = resumed("scatter")
                .withInstruments(new JvmInstruments(tenTimesASecond(), () -> 0, () -> {}))
                .reporting(reports::add)
                .checkAll(PROPERTIES)
                .getFirst()
                .coverage();

        assertThat(reports)
                .isNotEmpty()
                .allSatisfy(
                        report -> assertThat(report.expanded()).isBetween(1L, report.frontier()));
        assertThat(reports.getFirst().transitions()).isGreaterThan(1_000);
        assertThat(reports.getLast().transitions()).isEqualTo(coverage.transitions());
    }

    private static LongSupplier tenTimesASecond() {
        return LongStream.iterate(0, t -> t + Duration.ofMillis(100).toNanos()).iterator()::next;
    }

    @Test
    void aCompositionGoesOnTooWithItsPartsNumberedAsBefore() {
        HandshakeRuns.killAndResume(folder.resolve("kept"));
    }

    /** Every whole level is in what it leaves, though none was due. */
    @Test
    void aSearchThatIsStoppedLeavesAllThatItHasFinished() {
        Checkpoints rarely = Checkpoints.of("scatter").every(Duration.ofHours(1));
        Path file = folder.resolve("kept");
        Coverage stopped = Checker.of(MODEL)
                .withCheckpoints(rarely.writtenTo(file))
                .within(Bounds.states(5_000))
                .explore()
                .coverage();
        Coverage gone = Checker.of(MODEL)
                .withCheckpoints(rarely.resumedFrom(file))
                .within(Bounds.states(stopped.states() - 1))
                .explore()
                .coverage();

        assertThat(stopped.stoppedBy()).contains(StopReason.STATES);
        assertThat(gone.withoutTime()).isEqualTo(stopped.withoutTime());
    }

    @Test
    void aSearchThatIsCancelledWithinALevelGoesOnFromTheLastThatWasWhole() {
        Checkpoints rarely = Checkpoints.of("scatter").every(Duration.ofHours(1));
        Path file = folder.resolve("kept");
        AtomicInteger asked = new AtomicInteger();
        Checker.of(MODEL)
                .withCheckpoints(rarely.writtenTo(file))
                .cancelledBy(() -> asked.incrementAndGet() > 40)
                .checkAll(PROPERTIES);
        AtomicInteger first = new AtomicInteger();
        Verdict<Integer, Integer> resumed = Checker.of(MODEL)
                .withCheckpoints(rarely.resumedFrom(file))
                .cancelledBy(() -> first.incrementAndGet() > 1)
                .checkAll(PROPERTIES)
                .getLast();

        assertThat(resumed.coverage().depth()).isGreaterThan(2);
        assertThat(verdicts(Checker.of(MODEL).withCheckpoints(rarely.resumedFrom(file))))
                .isEqualTo(verdicts(Checker.of(MODEL)));
    }

    @Test
    void aCheckpointOfOtherParametersIsRefused() {
        killedAfter(20, "scatter 7");

        assertThatThrownBy(() -> resumed("scatter 8").checkAll(PROPERTIES))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("is of another search: of \"scatter 7; ")
                .hasMessageContaining("not of \"scatter 8; ");
    }

    @Test
    void aMissingCheckpointIsNamed() {
        assertThatThrownBy(() -> resumed("scatter").checkAll(PROPERTIES))
                .isInstanceOf(CheckpointException.class)
                .hasMessage("there is no checkpoint " + folder.resolve("kept"));
    }

    @Test
    void aDamagedCheckpointIsRefused() throws IOException {
        killedAfter(20, "scatter");
        Path file = folder.resolve("kept");
        byte[] octets = Files.readAllBytes(file);
        octets[octets.length / 2] ^= 1;
        Files.write(file, octets);

        assertThatThrownBy(() -> resumed("scatter").checkAll(PROPERTIES))
                .isInstanceOf(CheckpointException.class)
                .hasMessage(file + " is damaged: its checksum is wrong");
    }

    @Test
    void aFileThatIsNoCheckpointIsRefused() throws IOException {
        Files.writeString(folder.resolve("kept"), "something else");

        assertThatThrownBy(() -> resumed("scatter").checkAll(PROPERTIES))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("is not a whole checkpoint");
    }

    @Test
    void theOldCheckpointStaysUntilANewOneIsWhole() {
        killedAfter(20, "scatter");
        killedAfter(20, "scatter");

        assertThat(folder.resolve("kept")).exists();
        assertThat(folder.resolve("kept.new")).doesNotExist();
    }

    /** A state that Java cannot serialize. */
    private record Opaque(Object content) {}

    @Test
    void valuesThatCannotBeSerializedAreNamedBeforeAnythingIsLost() {
        Model<Opaque, Integer> model = new Model<>() {
            @Override
            public List<Opaque> initialStates() {
                return List.of(new Opaque(Thread.currentThread()));
            }

            @Override
            public List<Integer> actions(Opaque state) {
                return List.of();
            }

            @Override
            public Opaque next(Opaque state, Integer action) {
                return state;
            }
        };

        assertThatThrownBy(() -> Checker.of(model)
                        .withCheckpoints(checkpoints("x").writtenTo(folder.resolve("kept")))
                        .explore())
                .isInstanceOf(CheckpointException.class)
                .hasMessage("no checkpoint can be written: java.lang.Thread is not Serializable");
    }
}
