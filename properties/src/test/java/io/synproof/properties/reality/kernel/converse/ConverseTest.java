package io.synproof.properties.reality.kernel.converse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synproof.model.endpoint.State;
import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.kernel.KernelAtHand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rounds of conversations with the kernel that runs here. */
class ConverseTest {
    private static final int SHORT = 3_000;
    private static final int LONG = 100_000;

    @Test
    void nothingThatTheKernelDoesIsUnexplained() {
        ConverseReport report = held(SHORT, RuleProfile.LINUX);

        assertThat(report.differences().map(Tally.Difference::kind)).isEmpty();
        assertThat(report.extent().played()).isEqualTo(SHORT);
        assertThat(report.extent().slow()).isLessThan(SHORT / 10);
        assertThat(report.extent().median()).isGreaterThanOrEqualTo(6);
        for (State state : State.values()) {
            assertThat(SegmentClass.ALL.filter(kind -> report.met(state, kind) == 0))
                    .as(state.toString())
                    .isEmpty();
        }
    }

    /** The control: the text by its letter is not what the kernel does. */
    @Test
    void theTextAloneDoesNotExplainTheKernel() {
        ConverseReport report = held(40, RuleProfile.RFC9293);

        assertThat(report.isExplained()).isFalse();
        assertThat(report.differences().head().example().exchanges().length())
                .isLessThanOrEqualTo(12);
    }

    /** The same seed draws the same schedules; on a busy machine the kernel's timers speak too. */
    @Test
    void theSameSeedFindsTheSame() {
        ConverseReport one = held(500, RuleProfile.LINUX);
        ConverseReport other = held(500, RuleProfile.LINUX);

        assumeTrue(
                one.extent().slow() + other.extent().slow() == 0,
                "skipped: the machine is too busy");
        assertThat(one.cells()).isEqualTo(other.cells());
    }

    @Test
    @Tag("long")
    void aHundredThousandConversationsAreExplainedAndReachEveryCell() {
        ConverseReport report = held(LONG, RuleProfile.LINUX);

        assertThat(report.differences().map(Tally.Difference::kind)).isEmpty();
        assertThat(report.extent().slow()).isLessThan(LONG / 10);
        for (State state : State.values()) {
            assertThat(SegmentClass.ALL.filter(kind -> report.met(state, kind) < 100))
                    .as(state.toString())
                    .isEmpty();
        }
    }

    @Test
    void aRunThatIsInterruptedAtOnceSaysNothing() {
        KernelAtHand.required();
        ConverseReport report = Converse.hold(
                new ConversePlan(SHORT, 1, RuleProfile.LINUX, 2), () -> true, _ -> {});

        assertThat(report.extent().played()).isZero();
        assertThat(report.isDecided()).isFalse();
    }

    private static ConverseReport held(int tries, RuleProfile profile) {
        KernelAtHand.required();
        return Converse.hold(new ConversePlan(tries, 1, profile, 2), () -> false, _ -> {});
    }
}
