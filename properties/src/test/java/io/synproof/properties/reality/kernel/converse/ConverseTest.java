package io.synproof.properties.reality.kernel.converse;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.State;
import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.kernel.KernelAtHand;
import io.vavr.collection.List;
import java.util.Random;
import net.jqwik.api.sessions.JqwikSession;
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
        assertThat(report.differences()
                        .map(found -> found.example().exchanges().length())
                        .min()
                        .get())
                .isLessThanOrEqualTo(12);
    }

    /** What the kernel makes of them is another matter: when it acknowledges depends on time. */
    @Test
    void theSameSeedDrawsTheSame() {
        JqwikSession.run(() -> assertThat(drawn(7)).isEqualTo(drawn(7)).isNotEqualTo(drawn(8)));
    }

    private static List<Schedule> drawn(long seed) {
        Random random = new Random(seed);
        var schedules = DrawnSchedules.all().generator(1_000);
        return List.fill(100, () -> schedules.next(random).value());
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
