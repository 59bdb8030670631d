package io.synproof.model.world;

import static io.synproof.model.endpoint.State.CLOSED;
import static io.synproof.model.endpoint.State.CLOSE_WAIT;
import static io.synproof.model.endpoint.State.CLOSING;
import static io.synproof.model.endpoint.State.ESTABLISHED;
import static io.synproof.model.endpoint.State.FIN_WAIT_1;
import static io.synproof.model.endpoint.State.FIN_WAIT_2;
import static io.synproof.model.endpoint.State.LAST_ACK;
import static io.synproof.model.endpoint.State.LISTEN;
import static io.synproof.model.endpoint.State.SYN_RECEIVED;
import static io.synproof.model.endpoint.State.SYN_SENT;
import static io.synproof.model.endpoint.State.TIME_WAIT;
import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.host.IsnPolicy;
import org.junit.jupiter.api.Test;

/**
 * The figures of RFC 9293 as runs of the model, with the RFC's own numbers: peer A is the client,
 * peer B the server. Each line of a figure is one step and the states that it leaves.
 */
class FiguresTest {

    /** Any number may be chosen, so that the figures' are among them. */
    private static Lab lab() {
        return new Lab()
                .client(Lab.numbers(IsnPolicy.ANY))
                .server(Lab.numbers(IsnPolicy.ANY))
                .client(Lab.closes(UserScript.Closing.EARLY))
                .server(Lab.closes(UserScript.Closing.EARLY));
    }

    /** An established connection in which A sends next what is numbered 100, and B 300. */
    private static Run established(Lab lab) {
        return lab.start()
                .opens(CLIENT, 99)
                .delivers(SERVER, "<SEQ=99><CTL=SYN>", 299)
                .delivers(CLIENT, "<SEQ=299><ACK=100><CTL=SYN,ACK>")
                .delivers(SERVER, "<SEQ=100><ACK=300><CTL=ACK>")
                .leaving(ESTABLISHED, ESTABLISHED)
                .flying();
    }

    @Test
    void figure6_basicThreeWayHandshake() {
        lab().client(Lab.sends(1))
                .start()
                .leaving(CLOSED, LISTEN)
                .opens(CLIENT, 100)
                .sending("<SEQ=100><CTL=SYN>")
                .delivers(SERVER, "<SEQ=100><CTL=SYN>", 300)
                .leaving(SYN_SENT, SYN_RECEIVED)
                .sending("<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .delivers(CLIENT, "<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .leaving(ESTABLISHED, SYN_RECEIVED)
                .sending("<SEQ=101><ACK=301><CTL=ACK>")
                .delivers(SERVER, "<SEQ=101><ACK=301><CTL=ACK>")
                .leaving(ESTABLISHED, ESTABLISHED)
                .sending()
                .calls(CLIENT, new UserCall.Send(1))
                .sending("<SEQ=101><ACK=301><CTL=ACK><DATA=1>")
                .delivers(SERVER, "<SEQ=101><ACK=301><CTL=ACK><DATA=1>")
                .leaving(ESTABLISHED, ESTABLISHED);
    }

    /**
     * The figure's four segments are six by the text of 3.10.7.4: the SYN,ACK that meets
     * SYN-RECEIVED is not in the window, so it acknowledges nothing and is itself acknowledged.
     */
    @Test
    void figure7_simultaneousOpen_takesSixSegmentsByTheText() {
        lab().server(Lab.listens(false))
                .server(Lab.may(1, 0, 0))
                .start()
                .leaving(CLOSED, CLOSED)
                .opens(CLIENT, 100)
                .sending("<SEQ=100><CTL=SYN>")
                .opens(SERVER, 300)
                .sending("<SEQ=300><CTL=SYN>")
                .delivers(CLIENT, "<SEQ=300><CTL=SYN>")
                .leaving(SYN_RECEIVED, SYN_SENT)
                .sending("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .delivers(SERVER, "<SEQ=100><CTL=SYN>")
                .leaving(SYN_RECEIVED, SYN_RECEIVED)
                .sending("<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .delivers(CLIENT, "<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .leaving(SYN_RECEIVED, SYN_RECEIVED)
                .by(Clause.NOT_IN_WINDOW)
                .sending("<SEQ=101><ACK=301><CTL=ACK>")
                .delivers(SERVER, "<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .leaving(SYN_RECEIVED, SYN_RECEIVED)
                .by(Clause.NOT_IN_WINDOW)
                .sending("<SEQ=301><ACK=101><CTL=ACK>")
                .delivers(CLIENT, "<SEQ=301><ACK=101><CTL=ACK>")
                .leaving(ESTABLISHED, SYN_RECEIVED)
                .delivers(SERVER, "<SEQ=101><ACK=301><CTL=ACK>")
                .leaving(ESTABLISHED, ESTABLISHED)
                .flying();
    }

    /** The old SYN is of a connection that A opened and closed before. */
    @Test
    void figure8_recoveryFromOldDuplicateSyn() {
        lab().client(Lab.may(2, 0, 0))
                .start()
                .opens(CLIENT, 90)
                .closes(CLIENT)
                .leaving(CLOSED, LISTEN)
                .flying("<SEQ=90><CTL=SYN>")
                .opens(CLIENT, 100)
                .sending("<SEQ=100><CTL=SYN>")
                .leaving(SYN_SENT, LISTEN)
                .delivers(SERVER, "<SEQ=90><CTL=SYN>", 300)
                .leaving(SYN_SENT, SYN_RECEIVED)
                .sending("<SEQ=300><ACK=91><CTL=SYN,ACK>")
                .delivers(CLIENT, "<SEQ=300><ACK=91><CTL=SYN,ACK>")
                .leaving(SYN_SENT, SYN_RECEIVED)
                .sending("<SEQ=91><CTL=RST>")
                .delivers(SERVER, "<SEQ=91><CTL=RST>")
                .leaving(SYN_SENT, LISTEN)
                .sending()
                .delivers(SERVER, "<SEQ=100><CTL=SYN>", 400)
                .leaving(SYN_SENT, SYN_RECEIVED)
                .sending("<SEQ=400><ACK=101><CTL=SYN,ACK>")
                .delivers(CLIENT, "<SEQ=400><ACK=101><CTL=SYN,ACK>")
                .leaving(ESTABLISHED, SYN_RECEIVED)
                .sending("<SEQ=101><ACK=401><CTL=ACK>")
                .delivers(SERVER, "<SEQ=101><ACK=401><CTL=ACK>")
                .leaving(ESTABLISHED, ESTABLISHED)
                .flying();
    }

    /** Line 7 is the retransmission of line 3, which the figure leaves to the reader. */
    @Test
    void figure9_halfOpenConnectionDiscovery() {
        established(lab().client(Lab.may(2, 0, 1)).tries(1))
                .crashes(CLIENT)
                .reboots(CLIENT)
                .leaving(CLOSED, ESTABLISHED)
                .opens(CLIENT, 400)
                .sending("<SEQ=400><CTL=SYN>")
                .delivers(SERVER, "<SEQ=400><CTL=SYN>")
                .leaving(SYN_SENT, ESTABLISHED)
                .sending("<SEQ=300><ACK=100><CTL=ACK>")
                .delivers(CLIENT, "<SEQ=300><ACK=100><CTL=ACK>")
                .leaving(SYN_SENT, ESTABLISHED)
                .sending("<SEQ=100><CTL=RST>")
                .delivers(SERVER, "<SEQ=100><CTL=RST>")
                .telling(Notice.RESET)
                .leaving(SYN_SENT, LISTEN)
                .fires(CLIENT)
                .sending("<SEQ=400><CTL=SYN>")
                .delivers(SERVER, "<SEQ=400><CTL=SYN>", 500)
                .leaving(SYN_SENT, SYN_RECEIVED);
    }

    @Test
    void figure10_activeSideCausesHalfOpenConnectionDiscovery() {
        established(lab().client(Lab.may(1, 0, 1)).server(Lab.sends(10)))
                .crashes(CLIENT)
                .reboots(CLIENT)
                .calls(SERVER, new UserCall.Send(10))
                .sending("<SEQ=300><ACK=100><CTL=ACK><DATA=10>")
                .delivers(CLIENT, "<SEQ=300><ACK=100><CTL=ACK><DATA=10>")
                .sending("<SEQ=100><CTL=RST>")
                .delivers(SERVER, "<SEQ=100><CTL=RST>")
                .telling(Notice.RESET)
                .leaving(CLOSED, LISTEN)
                .flying();
    }

    /** Z is 90, of a connection that A opened and closed before; X is 300. */
    @Test
    void figure11_oldDuplicateSynInitiatesAResetOnTwoPassiveSockets() {
        lab().client(Lab.listens(true))
                .start()
                .opens(CLIENT, 90)
                .closes(CLIENT)
                .leaving(LISTEN, LISTEN)
                .delivers(SERVER, "<SEQ=90><CTL=SYN>", 300)
                .leaving(LISTEN, SYN_RECEIVED)
                .sending("<SEQ=300><ACK=91><CTL=SYN,ACK>")
                .delivers(CLIENT, "<SEQ=300><ACK=91><CTL=SYN,ACK>")
                .sending("<SEQ=91><CTL=RST>")
                .delivers(SERVER, "<SEQ=91><CTL=RST>")
                .telling()
                .leaving(LISTEN, LISTEN)
                .flying();
    }

    @Test
    void figure12_normalCloseSequence() {
        Run waiting = established(lab().clock(2, Deadline.Untimed.ANY_MOMENT, 4))
                .closes(CLIENT)
                .sending("<SEQ=100><ACK=300><CTL=FIN,ACK>")
                .leaving(FIN_WAIT_1, ESTABLISHED)
                .delivers(SERVER, "<SEQ=100><ACK=300><CTL=FIN,ACK>")
                .leaving(FIN_WAIT_1, CLOSE_WAIT)
                .sending("<SEQ=300><ACK=101><CTL=ACK>")
                .delivers(CLIENT, "<SEQ=300><ACK=101><CTL=ACK>")
                .leaving(FIN_WAIT_2, CLOSE_WAIT)
                .sending()
                .closes(SERVER)
                .leaving(FIN_WAIT_2, LAST_ACK)
                .sending("<SEQ=300><ACK=101><CTL=FIN,ACK>")
                .delivers(CLIENT, "<SEQ=300><ACK=101><CTL=FIN,ACK>")
                .leaving(TIME_WAIT, LAST_ACK)
                .sending("<SEQ=101><ACK=301><CTL=ACK>")
                .delivers(SERVER, "<SEQ=101><ACK=301><CTL=ACK>")
                .leaving(TIME_WAIT, LISTEN)
                .ticks(3)
                .leaving(TIME_WAIT, LISTEN);
        assertThat(waiting.mayFire(CLIENT)).isFalse();
        waiting.ticks(1).fires(CLIENT).leaving(CLOSED, LISTEN);
    }

    @Test
    void figure13_simultaneousCloseSequence() {
        established(lab())
                .closes(CLIENT)
                .sending("<SEQ=100><ACK=300><CTL=FIN,ACK>")
                .closes(SERVER)
                .sending("<SEQ=300><ACK=100><CTL=FIN,ACK>")
                .leaving(FIN_WAIT_1, FIN_WAIT_1)
                .delivers(CLIENT, "<SEQ=300><ACK=100><CTL=FIN,ACK>")
                .sending("<SEQ=101><ACK=301><CTL=ACK>")
                .delivers(SERVER, "<SEQ=100><ACK=300><CTL=FIN,ACK>")
                .sending("<SEQ=301><ACK=101><CTL=ACK>")
                .leaving(CLOSING, CLOSING)
                .delivers(CLIENT, "<SEQ=301><ACK=101><CTL=ACK>")
                .delivers(SERVER, "<SEQ=101><ACK=301><CTL=ACK>")
                .leaving(TIME_WAIT, TIME_WAIT)
                .fires(CLIENT)
                .fires(SERVER)
                .leaving(CLOSED, LISTEN)
                .flying();
    }
}
