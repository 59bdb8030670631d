package io.synproof.model.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.sequence.SequenceSpace;
import org.junit.jupiter.api.Test;

/** A scenario with other sequence numbers is the same scenario otherwise. */
class ScenarioTest {
    private static final SequenceSpace FIVE_BITS = new SequenceSpace(5);

    private static Lab lab(int bits) {
        return new Lab().bits(bits).window(3).wrapRefused().tagged();
    }

    @Test
    void otherSequenceNumbersChangeNothingElse() {
        assertThat(lab(4).scenario().with(FIVE_BITS)).isEqualTo(lab(5).scenario());
    }

    @Test
    void theWorldBeginsWithTheOtherNumbers() {
        assertThat(lab(4).scenario().with(FIVE_BITS).start())
                .isEqualTo(lab(5).scenario().start())
                .isNotEqualTo(lab(4).scenario().start());
    }

    @Test
    void withOtherNumbersASpaceThatIsTooSmallIsLargeEnough() {
        Scenario small = lab(3).scenario();
        assertThat(small.shortage()).containsExactly(2L);
        assertThat(small.with(FIVE_BITS).shortage()).isEmpty();
    }

    @Test
    void aMutationAndTheEvidenceStay() {
        Mutation mute = event -> event.effect().leaving(event.before());
        Scenario changed = lab(4).scenario().with(mute).withEvidence().with(FIVE_BITS);
        assertThat(changed.mutation()).isSameAs(mute);
        assertThat(changed.tagged()).isTrue();
    }
}
