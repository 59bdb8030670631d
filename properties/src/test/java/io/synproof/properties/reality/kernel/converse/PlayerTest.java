package io.synproof.properties.reality.kernel.converse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.kernel.KernelAtHand;
import io.synproof.properties.reality.kernel.KernelException;
import io.synproof.properties.reality.kernel.KernelSocket;
import io.synproof.properties.reality.kernel.OpenDescriptors;
import io.synproof.properties.reality.kernel.Settings;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** Single conversations with the kernel that runs here. */
class PlayerTest {
    private static final int PORT = 5_000;

    private static Schedule schedule(boolean listens) {
        return new Schedule(
                listens, 100, 300, Offers.NONE, List.of(new Move.Call(Move.Kind.CONNECT)));
    }

    @Test
    void aPortThatIsTakenIsNotPassedOverAndNothingStaysOpen() {
        KernelAtHand.inside(Settings.PLAIN, namespace -> {
            KernelSocket taken = namespace.socket();
            assertThat(taken.bind(PORT)).isZero();
            assertThat(taken.listen(1)).isZero();
            long open = OpenDescriptors.sockets();
            for (boolean listens : new boolean[] {true, false}) {
                assertThatThrownBy(() ->
                                Player.play(namespace, RuleProfile.LINUX, schedule(listens), PORT))
                        .isInstanceOf(KernelException.class)
                        .hasMessageStartingWith("bind");
                assertThat(OpenDescriptors.sockets()).isEqualTo(open);
            }
            return taken.close();
        });
    }
}
