package io.synproof.properties.reality.kernel.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.segment.Control;
import org.junit.jupiter.api.Test;

/** The comparison of what the kernel sends with what a script expects. */
class HeardTest {
    private static final Heard FOUR = new Heard(Control.ACK, 1, 4, 1);
    private static final Heard TWO = new Heard(Control.ACK, 1, 2, 1);
    private static final Heard FIN_BEHIND_FOUR = new Heard(Control.FIN_ACK, 1, 4, 1);
    private static final Heard FIN = new Heard(Control.FIN_ACK, 5, 0, 1);

    @Test
    void textMayBeCutInAnotherWay() {
        assertThat(FOUR.beginsAs(TWO)).isTrue();
        assertThat(TWO.beginsAs(FOUR)).isTrue();
        assertThat(FOUR.reachesBeyond(TWO)).isTrue();
        assertThat(TWO.reachesBeyond(FOUR)).isFalse();
        assertThat(FOUR.behind(TWO)).isEqualTo(new Heard(Control.ACK, 3, 2, 1));
    }

    @Test
    void aFinMayGoWithTextOrByItself() {
        assertThat(FIN_BEHIND_FOUR.beginsAs(FOUR)).isTrue();
        assertThat(FIN_BEHIND_FOUR.reachesBeyond(FOUR)).isTrue();
        assertThat(FIN_BEHIND_FOUR.behind(FOUR)).isEqualTo(FIN);
    }

    @Test
    void aFinDoesNotComeBeforeTextThatIsLeft() {
        assertThat(FOUR.beginsAs(new Heard(Control.FIN_ACK, 1, 2, 1))).isFalse();
    }

    @Test
    void numbersAndControlBitsAreTheSame() {
        assertThat(FOUR.beginsAs(new Heard(Control.ACK, 1, 4, 2))).isFalse();
        assertThat(FOUR.beginsAs(new Heard(Control.ACK, 2, 4, 1))).isFalse();
        assertThat(new Heard(Control.RST, 1, 0, 0).beginsAs(new Heard(Control.RST_ACK, 1, 0, 1)))
                .isFalse();
        assertThat(FIN.beginsAs(new Heard(Control.ACK, 5, 0, 1))).isFalse();
    }

    @Test
    void itReadsAsInAScript() {
        assertThat(FOUR).hasToString("P. 1:5(4) ack 1");
        assertThat(new Heard(Control.RST, 7, 0, 0)).hasToString("R 7:7(0)");
    }
}
