package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.advertising;
import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.number;
import static io.synproof.model.endpoint.Fixtures.rcv;
import static io.synproof.model.endpoint.Fixtures.retransmission;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Delivered;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.endpoint.Signal.Refusal;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import org.junit.jupiter.api.Test;

/** Windows that segments say: RFC 9293, sections 3.8.6, 3.8.6.1 and 3.10.7.4 fifth. */
class WindowsTest {
    private static final Timer PERSIST = new Timer.Persist(new Deadline.In(3), 2, 0);

    /** What is heard of the window: a segment with SEG.SEQ 301 and this acknowledgment. */
    private static SendSide heard(SendSide snd, int wnd, long ack) {
        return snd.hearing(
                Notation.segment("<SEQ=301><ACK=" + ack + "><CTL=ACK><WND=" + wnd + ">"));
    }

    private static ReceivedText octets(int length) {
        return new ReceivedText(0, Text.of(0, length));
    }

    /** ESTABLISHED, and the remote has said a window of this. */
    private static Connection granted(int wnd) {
        return established().with(heard(snd(101, 101), wnd, 101));
    }

    /** ESTABLISHED with ten octets in the buffer: its window is closed. */
    static Connection full() {
        return granted(10).with(rcv(311).buffering(octets(10)));
    }

    /** ESTABLISHED with three octets to send into a window that is closed. */
    static Connection stuck() {
        return granted(0).with(granted(0).snd().queueing(3)).with(PERSIST);
    }

    @Test
    void closed_opens_saysItsWindow() {
        given(advertising(), Fixtures.closed())
                .opens()
                .sends("<SEQ=100><CTL=SYN><WND=10>")
                .becomes(synSent())
                .by(Clause.OPEN_ACTIVE);
    }

    @Test
    void listen_receivesSyn_saysItsWindow() {
        given(advertising(), listen())
                .receives("<SEQ=300><CTL=SYN><WND=7>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK><WND=10>")
                .becomes(synReceived())
                .by(Clause.LISTEN_SYN);
    }

    @Test
    void closed_receivesAck_saysNoWindowInItsReset() {
        given(advertising(), Fixtures.closed())
                .receives("<SEQ=300><ACK=5><CTL=ACK><WND=7>")
                .sends("<SEQ=5><CTL=RST>")
                .by(Clause.CLOSED_OTHER);
    }

    @Test
    void synSent_receivesSynAck_hearsTheWindow() {
        Segment synAck = Notation.segment("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=2>");
        SendSide known = snd(101, 101).hearing(synAck);
        assertThat(known.window()).contains(new SendWindow(2, number(300), number(101)));
        given(advertising(), synSent())
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=2>")
                .sends("<SEQ=101><ACK=301><CTL=ACK><WND=10>")
                .tells(Notice.ESTABLISHED)
                .becomes(established().with(known))
                .by(Clause.SYN_SENT_SYN_ACK);
    }

    @Test
    void synReceived_receivesAck_hearsTheWindowAndKeepsToIt() {
        SendSide queued = snd(100, 101).queueing(5);
        given(advertising(), synReceived().with(queued))
                .receives("<SEQ=301><ACK=101><CTL=ACK><WND=2>")
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2><WND=10>")
                .tells(Notice.ESTABLISHED)
                .becomes(established()
                        .with(heard(snd(101, 101), 2, 101).queueing(5).sending(2))
                        .with(retransmission()))
                .by(Clause.SYN_RECEIVED_ACK);
    }

    @Test
    void established_calledToSend_fillsTheWindowAndNoMore() {
        given(advertising(), granted(7))
                .calledToSend(9)
                .sends(
                        "<SEQ=101><ACK=301><CTL=ACK><DATA=5><WND=10>",
                        "<SEQ=106><ACK=301><CTL=ACK><DATA=2><WND=10>")
                .becomes(established()
                        .with(granted(7).snd().queueing(9).sending(7))
                        .with(retransmission()))
                .by(Clause.SEND);
    }

    @Test
    void established_calledToSendIntoAClosedWindow_waitsToProbeIt() {
        given(advertising(), granted(0)).calledToSend(3).becomes(stuck()).by(Clause.SEND);
    }

    @Test
    void established_calledToSendIntoAClosedWindowWithoutProbes_waits() {
        TcpParameters unprobed =
                advertising().with(Feature.FLOW_CONTROL, OptionalFeatures.FlowControl.UNPROBED);
        given(unprobed, granted(0))
                .calledToSend(3)
                .becomes(stuck().with(Timer.Off.OFF))
                .by(Clause.SEND);
    }

    @Test
    void established_timesOutInPersist_sendsOneOctet() {
        given(advertising(), stuck())
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=1><WND=10>")
                .becomes(stuck().with(stuck().snd().sending(1))
                        .with(new Timer.Persist(new Deadline.In(3), 1, 0)))
                .by(Clause.ZERO_WINDOW_PROBE);
    }

    @Test
    void established_timesOutInPersistAgain_sendsTheSameOctet() {
        Connection probing = stuck().with(stuck().snd().sending(1));
        given(advertising(), probing)
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=1><WND=10>")
                .becomes(probing.with(new Timer.Persist(new Deadline.In(3), 1, 0)))
                .by(Clause.ZERO_WINDOW_PROBE);
    }

    @Test
    void established_timesOutInPersistWithoutTriesLeft_isGivenUp() {
        given(advertising(), stuck().with(new Timer.Persist(new Deadline.In(0), 0, 0)))
                .timesOut()
                .tells(Notice.TIMED_OUT)
                .becomes(Fixtures.closed())
                .by(Clause.GIVE_UP);
    }

    @Test
    void established_receivesAnswerToItsProbe_hasAllItsTriesAgain() {
        Connection probing = stuck().with(stuck().snd().sending(1));
        given(advertising(), probing.with(new Timer.Persist(new Deadline.In(1), 0, 0)))
                .receives("<SEQ=301><ACK=101><CTL=ACK><WND=0>")
                .becomes(probing.with(new Timer.Persist(new Deadline.In(1), 2, 0)))
                .by(Clause.ACK_OLD);
    }

    @Test
    void established_receivesAnOpenWindow_sendsAndGoesOnAsUsual() {
        given(advertising(), stuck())
                .receives("<SEQ=301><ACK=101><CTL=ACK><WND=2>")
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2><WND=10>")
                .becomes(established()
                        .with(heard(snd(101, 101), 2, 101).queueing(3).sending(2))
                        .with(retransmission()))
                .by(Clause.ACK_OLD);
    }

    @Test
    void established_receivesAckOfItsProbeAndNoWindow_waitsToProbeAgain() {
        Connection probing = stuck().with(stuck().snd().sending(1));
        given(advertising(), probing)
                .receives("<SEQ=301><ACK=102><CTL=ACK><WND=0>")
                .becomes(established()
                        .with(heard(snd(102, 102), 0, 102).queueing(2))
                        .with(PERSIST))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void established_closesIntoAClosedWindow_probesWithItsFin() {
        Connection closing = finWait1().with(granted(0).snd().closing()).with(PERSIST);
        given(advertising(), granted(0)).closes().becomes(closing).by(Clause.CLOSE);
        given(advertising(), closing)
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=FIN,ACK><WND=10>")
                .becomes(finWait1().with(new Timer.Persist(new Deadline.In(3), 1, 0)))
                .by(Clause.ZERO_WINDOW_PROBE);
    }

    @Test
    void finWait1_receivesAnswerToItsFinAsAProbe_hasAllItsTriesAgain() {
        given(advertising(), finWait1().with(new Timer.Persist(new Deadline.In(3), 1, 0)))
                .receives("<SEQ=301><ACK=101><CTL=ACK><WND=0>")
                .becomes(finWait1().with(PERSIST))
                .by(Clause.ACK_OLD);
    }

    @Test
    void established_receivesAnOlderSegment_doesNotBelieveItsWindow() {
        SendSide newer =
                snd(101, 101).hearing(Notation.segment("<SEQ=302><ACK=101><CTL=ACK><WND=5>"));
        Connection after = established().with(rcv(302)).with(newer);
        given(advertising(), after.with(rcv(301)))
                .receives("<SEQ=301><ACK=101><CTL=ACK><WND=0>")
                .becomes(after.with(rcv(301)))
                .by(Clause.ACK_OLD);
        SendSide acked = heard(snd(103, 103), 5, 103);
        given(advertising(), established().with(acked))
                .receives("<SEQ=301><ACK=102><CTL=ACK><WND=0>")
                .by(Clause.ACK_OLD);
    }

    @Test
    void established_calledToReceive_saysThatItsWindowIsOpenAgain() {
        given(advertising(), full())
                .calledToReceive()
                .sends("<SEQ=101><ACK=311><CTL=ACK><WND=10>")
                .tells(new Delivered(octets(10)))
                .becomes(granted(10).with(rcv(311)))
                .by(Clause.RECEIVE, Clause.WINDOW_UPDATE);
    }

    @Test
    void established_calledToReceiveWithAnOpenWindow_saysNothing() {
        Connection some = granted(10).with(rcv(303).buffering(octets(2)));
        given(advertising(), some)
                .calledToReceive()
                .tells(new Delivered(octets(2)))
                .becomes(granted(10).with(rcv(303)))
                .by(Clause.RECEIVE);
    }

    @Test
    void established_receivesText_saysASmallerWindow() {
        given(advertising(), granted(10))
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=4><WND=10>")
                .sends("<SEQ=101><ACK=305><CTL=ACK><WND=6>")
                .becomes(established()
                        .with(heard(snd(101, 101), 10, 101))
                        .with(rcv(305).buffering(octets(4))))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void closeWait_closes_forgetsTheWindowWithItsFin() {
        given(advertising(), closeWait().with(heard(snd(101, 101), 4, 101)))
                .closes()
                .sends("<SEQ=101><ACK=302><CTL=FIN,ACK><WND=10>")
                .becomes(Fixtures.lastAck())
                .by(Clause.CLOSE);
    }

    @Test
    void anyState_calledToSendUrgently_isRefused() {
        Fixtures.inEachState()
                .forEach(endpoint -> given(endpoint)
                        .calledToSendUrgently()
                        .tells(Refusal.URGENT_NOT_SUPPORTED)
                        .by(Clause.URGENT_REFUSED));
    }
}
