package io.synproof.model.world;

import static io.synproof.model.endpoint.State.CLOSED;
import static io.synproof.model.endpoint.State.ESTABLISHED;
import static io.synproof.model.endpoint.State.LISTEN;
import static io.synproof.model.endpoint.State.SYN_RECEIVED;
import static io.synproof.model.endpoint.State.SYN_SENT;
import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.network.Network;
import org.junit.jupiter.api.Test;

/** A crash loses what a host holds in memory, and nothing else. */
class CrashTest {

    private static Lab lab() {
        return new Lab()
                .client(Lab.may(2, 0, 1))
                .server(Lab.may(0, 0, 1))
                .client(Lab.numbers(IsnPolicy.FRESH))
                .server(Lab.numbers(IsnPolicy.FRESH))
                .tagged();
    }

    private static Run established() {
        return lab().start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN>")
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK>")
                .leaving(ESTABLISHED, SYN_RECEIVED);
    }

    @Test
    void aCrashLosesConnectionsAndTheMemoryOfNumbers() {
        Run before = established();
        assertThat(before.world().client().isn().value()).isEqualTo(1);
        Run after = before.crashes(CLIENT);
        assertThat(after.world().client().slots()).isEmpty();
        assertThat(after.world().client().isn().value()).isZero();
        assertThat(after.world().client().up()).isFalse();
        assertThat(after.world().server()).isEqualTo(before.world().server());
    }

    @Test
    void aCrashLeavesTheNetworkAndTheEvidenceAlone() {
        Run before = established();
        Run after = before.crashes(CLIENT);
        assertThat(after.world().network()).isEqualTo(before.world().network());
        assertThat(after.world().client().incarnations()).isEqualTo(1);
    }

    @Test
    void afterACrashTheOldNumbersAreUsedAgain() {
        established()
                .crashes(CLIENT)
                .reboots(CLIENT)
                .opens(CLIENT, 0)
                .leaving(SYN_SENT, SYN_RECEIVED);
    }

    @Test
    void aHostThatIsDownHearsNothingAndItsUsersCannotCall() {
        Run down = lab().start().opens(CLIENT, 0).crashes(SERVER);
        down.delivers(SERVER, "<SEQ=0><CTL=SYN>").by(Clause.HOST_DOWN).sending().flying();
        assertThat(established().crashes(CLIENT).actions())
                .noneMatch(action -> action instanceof Action.Call call && call.side() == CLIENT);
    }

    @Test
    void aHostThatIsDownMayComeUpAndListensAgain() {
        Run up = lab().start().crashes(SERVER).reboots(SERVER).leaving(CLOSED, LISTEN);
        assertThat(up.actions())
                .doesNotContain(new Action.Crash(SERVER), new Action.Reboot(SERVER));
        assertThat(up.world().network()).isEqualTo(Network.EMPTY);
    }

    @Test
    void aCrashIsAFaultAndSpendsOne() {
        assertThat(new Action.Crash(CLIENT).faults()).isEqualTo(1);
        assertThat(new Action.Reboot(CLIENT).faults()).isZero();
        assertThat(lab().start().crashes(CLIENT).world().client().script().crashes())
                .isZero();
        assertThat(new Lab().start().actions()).doesNotContain(new Action.Crash(CLIENT));
    }

    @Test
    void whatArrivesAtAHostThatIsDownIsConsumed() {
        Run down = lab().start().opens(CLIENT, 0).crashes(SERVER);
        Event event = down.delivers(SERVER, "<SEQ=0><CTL=SYN>")
                .by(Clause.HOST_DOWN)
                .events()
                .head();
        assertThat(event.consumed().toList()).isEqualTo(down.world().network().inFlight());
    }
}
