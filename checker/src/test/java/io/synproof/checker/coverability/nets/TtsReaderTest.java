package io.synproof.checker.coverability.nets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.coverability.nets.Net.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class TtsReaderTest {

    @Test
    void threadsAreTokensBesideASharedState() {
        Net net = TtsReader.read("2 3\n0 0 -> 1 1\n1 1 +> 0 2\n", "1|2,2");

        assertThat(net.rules())
                .containsExactly(Rule.of("s0 l0", "s1 l1"), Rule.of("s1 l1", "s0 l1 l2"));
        assertThat(net.initial()).containsExactly("s0");
        assertThat(net.parametric()).containsExactly("l0");
        assertThat(net.targets()).containsExactly(List.of("l2", "l2", "s1"));
        assertThat(net.places()).containsExactly("l0", "l1", "l2", "s0", "s1");
    }

    @Test
    void otherLinesAreRefused() {
        assertThatThrownBy(() -> TtsReader.read("1 1\n0 0 ~> 0 0", "0|0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a transition: 0 0 ~> 0 0");
        assertThatThrownBy(() -> TtsReader.read("1 1\n0 0 -> 0", "0|0"))
                .hasMessage("not a transition: 0 0 -> 0");
    }
}
