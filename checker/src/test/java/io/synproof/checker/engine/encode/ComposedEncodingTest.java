package io.synproof.checker.engine.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;

/** States of a protocol as tuples of the numbers of their parts. */
class ComposedEncodingTest {
    private static final int BITS = ComposedEncoding.BITS;

    /** A host beside a network that forgets nothing. */
    private static final class Hoarding implements Protocol<String, Integer, String, String> {
        @Override
        public CompositeState<String, Integer, String> start() {
            return new CompositeState<>(List.of("host"), List.of(), "");
        }

        @Override
        public Medium medium() {
            return Medium.set(64);
        }

        @Override
        public List<Integer> recipients(Integer message) {
            return List.of(0);
        }

        @Override
        public List<LocalMove<String, String, String, Integer, String>> moves(
                int self, String process, String around) {
            return List.of();
        }

        @Override
        public List<LocalMove<String, String, String, Integer, String>> arrivals(
                int self, String process, String around, Integer message, int passed) {
            return List.of();
        }
    }

    private static CompositeState<String, Integer, String> holding(Integer... messages) {
        return new CompositeState<>(List.of("host"), List.of(messages), "");
    }

    @Test
    void aMessageThatCameAfterTheLayoutWasMadeIsInNoStateOfIt() {
        ComposedEncoding<
                        CompositeState<String, Integer, String>,
                        String,
                        String,
                        String,
                        Integer,
                        String>
                encoding = new ComposedEncoding<>(new Hoarding(), false);
        var coder = encoding.coder();
        int[] narrow = new int[encoding.contentsField + 1];
        coder.encode(holding(0), narrow);
        int[] wide = new int[encoding.contentsField + 2];
        for (int message = 1; message <= BITS; message++) {
            coder.encode(holding(message), wide);
        }

        assertThat(coder.find(holding(BITS - 1), narrow)).isTrue();
        assertThat(coder.find(holding(BITS), narrow)).isFalse();
        assertThat(coder.find(holding(BITS), wide)).isTrue();
    }
}
