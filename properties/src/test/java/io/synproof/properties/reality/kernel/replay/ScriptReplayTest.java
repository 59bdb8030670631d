package io.synproof.properties.reality.kernel.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.properties.claims.KernelVerdict.Difference;
import io.synproof.properties.claims.KernelVerdict.Kind;
import io.synproof.properties.reality.kernel.KernelAtHand;
import io.synproof.properties.reality.kernel.Settings;
import io.synproof.properties.reality.script.syntax.ScriptReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scripts that are replayed at the kernel that runs here, and what they may not say of it. */
class ScriptReplayTest {
    private static final String LISTENING = """
            0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
            +0 bind(3, ..., ...) = 0
            +0 listen(3, 1) = 0
            +0 < S 0:0(0) win 65535 <mss 1460>
            +0 > S. 0:0(0) ack 1 <...>
            +0 < . 1:1(0) ack 1 win 65535
            +0 accept(3, ..., ...) = 4
            """;

    private static Optional<Difference> replayed(String script) {
        return KernelAtHand.inside(
                Settings.PLAIN,
                namespace ->
                        ScriptReplay.difference(ScriptReader.read("a test", script), namespace));
    }

    @Test
    void anErrorIsTheOneThatTheScriptNames() {
        String reading = LISTENING + "+0 read(4, ..., 10) = -1 ";

        assertThat(replayed(reading + "EAGAIN (Resource temporarily unavailable)\n"))
                .isEmpty();
        assertThat(replayed(reading + "EINPROGRESS (Operation now in progress)\n"))
                .map(Difference::kind)
                .contains(Kind.RETURNS);
    }

    @Test
    void aCallThatNobodyMakesIsNotTakenForMade() {
        assertThatThrownBy(() -> replayed(LISTENING + "+0 splice(4, 0, 5, 0, 10, 0) = 0\n"))
                .hasMessageContaining("no such call: splice");
    }

    @Test
    void textIsAcknowledgedEarlyWithoutADifference() {
        assertThat(replayed(LISTENING + """
                +0 < P. 1:6(5) ack 1 win 65535
                +0 read(4, ..., 5) = 5
                +0 < . 6:6(0) ack 1 win 65535
                """)).isEmpty();
    }

    @Test
    void anAnswerThatTheScriptDoesNotHaveIsADifference() {
        assertThat(replayed(LISTENING + """
                +0 < . 1:1(0) ack 9 win 65535
                +0 read(4, ..., 5) = -1 EAGAIN (Resource temporarily unavailable)
                """)).map(Difference::kind).contains(Kind.TALKS);
    }
}
