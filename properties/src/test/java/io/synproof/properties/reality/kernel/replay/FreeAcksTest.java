package io.synproof.properties.reality.kernel.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.segment.Control;
import org.junit.jupiter.api.Test;

/** The acknowledgments that a kernel may send although the script does not expect them. */
class FreeAcksTest {
    /** The kernel has answered a SYN, and five octets have come since. */
    private static FreeAcks fiveOctets() {
        FreeAcks free = new FreeAcks();
        free.injected(1);
        Heard answer = new Heard(Control.SYN_ACK, 0, 0, 1);
        free.sent(answer);
        free.taken(answer);
        free.injected(6);
        return free;
    }

    private static Heard ack(long seq, long ack) {
        return new Heard(Control.ACK, seq, 0, ack);
    }

    @Test
    void whatThePeerHasSentMayBeAcknowledgedEarly() {
        assertThat(fiveOctets().isNews(ack(1, 6))).isTrue();
        assertThat(fiveOctets().isNews(ack(1, 3))).isTrue();
    }

    @Test
    void whatThePeerHasNotSentMayNot() {
        assertThat(fiveOctets().isNews(ack(1, 7))).isFalse();
        assertThat(fiveOctets().isNews(ack(1, 1))).as("again").isFalse();
    }

    @Test
    void anAcknowledgmentIsNumberedSndNxt() {
        assertThat(fiveOctets().isNews(ack(0, 6))).isFalse();
        assertThat(fiveOctets().isNews(ack(2, 6))).isFalse();
    }

    @Test
    void aReadIsWorthOneWindowUpdate() {
        FreeAcks free = fiveOctets();
        free.taken(ack(1, 6));

        assertThat(free.isUpdate(ack(1, 6))).as("nothing was read").isFalse();
        free.read();
        assertThat(free.isUpdate(ack(1, 5))).isFalse();
        assertThat(free.isUpdate(ack(1, 6))).isTrue();
        assertThat(free.isUpdate(ack(1, 6))).as("a second").isFalse();
    }

    @Test
    void nothingIsFreeOnceThePeerHasSpokenAgain() {
        FreeAcks free = fiveOctets();
        free.taken(ack(1, 6));
        free.read();
        free.injected(2);

        assertThat(free.isUpdate(ack(1, 6))).isFalse();
    }
}
