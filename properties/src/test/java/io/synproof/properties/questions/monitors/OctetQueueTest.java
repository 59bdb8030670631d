package io.synproof.properties.questions.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.model.Step;
import io.synproof.properties.questions.monitors.OctetQueue.Held;
import io.synproof.properties.questions.monitors.OctetQueue.Piece;
import org.junit.jupiter.api.Test;

class OctetQueueTest {
    private static final OctetQueue QUEUE = new OctetQueue();

    @Test
    void onlyWhatWentInComesOut() {
        assertThat(QUEUE.actions(new Held(2, 1)))
                .filteredOn(piece -> !piece.in())
                .containsExactly(new Piece(false, 1));
    }

    @Test
    void octetsComeOutInOrder() {
        Held before = new Held(4, 1);
        Piece piece = new Piece(false, 2);
        Held after = QUEUE.next(before, piece);

        assertThat(after).isEqualTo(new Held(4, 3));
        assertThat(OctetQueue.seen(new Step<>(before, piece, after))).hasValue("out: 1 to 2");
    }
}
