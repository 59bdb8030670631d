package io.synproof.properties.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is one notch away from a setting. */
class NotchTest {
    private static List<String> of(String key, ConfiguredScenario setup) {
        return Notch.of(Settings.named(key), setup);
    }

    @Test
    void aNumberIsMovedByOneEitherWayWithinItsRange() {
        assertThat(of("duplicate", Scenarios.CLOSE.with("duplicate=3"))).containsExactly("2", "4");
        assertThat(of("duplicate", Scenarios.CLOSE.with("duplicate=0"))).containsExactly("1");
        assertThat(of("duplicate", Scenarios.CLOSE.with("duplicate=9"))).containsExactly("8");
    }

    @Test
    void aWordIsMovedToEachOther() {
        assertThat(of("network", Scenarios.CLOSE.with("network=fifo")))
                .containsExactly("overtaking", "bag", "persistent", "rendezvous");
        assertThat(of("profile", Scenarios.CLOSE.with("profile=LINUX")))
                .containsExactly("RFC793", "RFC9293", "RFC9293_INTENT");
        assertThat(of("rstInTimeWait", Scenarios.CLOSE.asIs())).containsExactly("ignored", "exact");
    }

    @Test
    void aNumberIsMovedToTheWordsBesideItToo() {
        assertThat(of("drop", Scenarios.CLOSE.with("drop=1")))
                .containsExactly("unlimited", "0", "2");
    }

    @Test
    void whatAnotherSearchAsksWithoutALimitIsNoNotch() {
        assertThat(of("capacity", Scenarios.CLOSE.with("capacity=4"))).containsExactly("3", "5");
        assertThat(of("duplicate", Scenarios.CLOSE.asIs())).containsExactly("1");
        assertThat(of("duplicate", Scenarios.CLOSE.with("duplicate=unlimited")))
                .containsExactly("0", "1");
    }

    @Test
    void aWordIsMovedToTheLeastNumberAndFromNothingToOne() {
        assertThat(of("drop", Scenarios.CLOSE.with("drop=unlimited"))).containsExactly("0", "1");
        assertThat(of("delayedAck", Scenarios.CLOSE.asIs())).containsExactly("anyMoment", "1");
    }

    @Test
    void theClockIsMovedToTwoAndThreeTicksToo() {
        assertThat(of("msl", Scenarios.CLOSE.asIs())).containsExactly("1", "2", "3");
        assertThat(of("msl", Scenarios.REINCARNATION.with("msl=1")))
                .containsExactly("none", "2", "3");
    }

    @Test
    void aRuleThatAProfileReadsIsMovedFromThere() {
        assertThat(of("synFin", Scenarios.CLOSE.with("profile=LINUX"))).containsExactly("opens");
    }

    @Test
    void noMistakeIsSeededAndOneThatIsThereIsTakenOut() {
        assertThat(of("flaw", Scenarios.CLOSE.asIs())).isEmpty();
        assertThat(of("flaw", Scenarios.CLOSE.with("flaw=ackCoversAll"))).containsExactly("none");
    }
}
