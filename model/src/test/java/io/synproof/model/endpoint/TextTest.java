package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.buffering;
import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait2;
import static io.synproof.model.endpoint.Fixtures.rcv;
import static io.synproof.model.endpoint.Fixtures.timeWait;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Delivered;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.endpoint.Signal.Refusal;
import io.synproof.model.segment.Text;
import org.junit.jupiter.api.Test;

/** Text in order: RFC 9293, section 3.10.7.4 seventh, with 3.10.3 RECEIVE and a window of ten. */
class TextTest {

    private static ReceivedText octets(int first, int length) {
        return new ReceivedText(0, Text.of(first, length));
    }

    private static Signal told(int first, int length) {
        return new Delivered(octets(first, length));
    }

    /** ESTABLISHED with octets in the buffer that the user has not asked for, the first on. */
    private static Connection holding(int octets) {
        return established().with(rcv(301 + octets).buffering(octets(0, octets)));
    }

    @Test
    void established_receivesText_handsItOverAndAcknowledges() {
        given(established())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=3>")
                .sends("<SEQ=101><ACK=304><CTL=ACK>")
                .tells(told(0, 3))
                .becomes(established().with(rcv(304)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void established_receivesTextThatBeginsTooEarly_takesOnlyWhatIsNew() {
        given(established().with(rcv(303)))
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=3>")
                .sends("<SEQ=101><ACK=304><CTL=ACK>")
                .tells(told(0, 1))
                .becomes(established().with(rcv(304)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void established_receivesTextThatEndsTooLate_takesOnlyWhatFits() {
        given(established())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=12>")
                .sends("<SEQ=101><ACK=311><CTL=ACK>")
                .tells(told(0, 10))
                .becomes(established().with(rcv(311)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void established_receivesTextBehindAGap_holdsNothingBack() {
        given(established())
                .receives("<SEQ=302><ACK=101><CTL=ACK><DATA=3>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.BEHIND_A_GAP);
    }

    @Test
    void established_receivesBareAckBehindAGap_answersNothing() {
        given(established()).receives("<SEQ=302><ACK=101><CTL=ACK>").by(Clause.BEHIND_A_GAP);
    }

    @Test
    void established_receivesTextAndFin_acknowledgesBothAtOnce() {
        given(established())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=3>")
                .sends("<SEQ=101><ACK=305><CTL=ACK>")
                .tells(told(0, 3), Notice.CLOSING)
                .becomes(closeWait().with(rcv(305)))
                .by(Clause.ACK_OLD, Clause.TEXT, Clause.FIN);
    }

    @Test
    void established_receivesFinBehindTextThatFillsTheWindow_takesNoFin() {
        given(established())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK><DATA=10>")
                .sends("<SEQ=101><ACK=311><CTL=ACK>")
                .tells(told(0, 10))
                .becomes(established().with(rcv(311)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void finWait2_receivesText_handsItOver() {
        given(finWait2())
                .receives("<SEQ=301><ACK=102><CTL=ACK><DATA=1>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .tells(told(0, 1))
                .becomes(finWait2().with(rcv(302)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void established_receivesTextWithoutAReceiveOutstanding_keepsIt() {
        given(buffering(), established())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=3>")
                .sends("<SEQ=101><ACK=304><CTL=ACK>")
                .becomes(holding(3))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void established_withAFullBuffer_acceptsAckButNoText() {
        given(buffering(), holding(10)).receives("<SEQ=311><ACK=101><CTL=ACK>").by(Clause.ACK_OLD);
        given(buffering(), holding(10))
                .receives("<SEQ=311><ACK=101><CTL=ACK><DATA=1>")
                .sends("<SEQ=101><ACK=311><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
        given(buffering(), holding(10))
                .receives("<SEQ=312><ACK=101><CTL=ACK>")
                .sends("<SEQ=101><ACK=311><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void established_withAFullBuffer_obeysAnExactReset() {
        given(buffering(), holding(10))
                .receives("<SEQ=311><CTL=RST>")
                .tells(Notice.RESET)
                .becomes(Fixtures.closed())
                .by(Clause.RST);
    }

    @Test
    void established_calledToReceive_handsOverWhatItHolds() {
        given(buffering(), holding(3))
                .calledToReceive()
                .tells(told(0, 3))
                .becomes(established().with(rcv(304)))
                .by(Clause.RECEIVE);
    }

    @Test
    void established_calledToReceiveNothing_waits() {
        given(established()).calledToReceive().by(Clause.RECEIVE);
        given(Fixtures.finWait1()).calledToReceive().by(Clause.RECEIVE);
        given(finWait2()).calledToReceive().by(Clause.RECEIVE);
    }

    @Test
    void closeWait_calledToReceive_handsOverWhatIsOnHand() {
        given(closeWait().with(rcv(304).buffering(octets(0, 2))))
                .calledToReceive()
                .tells(told(0, 2))
                .becomes(closeWait().with(rcv(304)))
                .by(Clause.RECEIVE);
    }

    @Test
    void closeWait_calledToReceiveWithNothingOnHand_isRefused() {
        given(closeWait()).calledToReceive().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
    }

    @Test
    void closeWait_receivesText_ignoresIt() {
        given(closeWait())
                .receives("<SEQ=302><ACK=101><CTL=ACK><DATA=1>")
                .by(Clause.ACK_OLD, Clause.TEXT_IGNORED);
    }

    @Test
    void timeWait_receivesText_ignoresIt() {
        given(timeWait())
                .receives("<SEQ=302><ACK=102><CTL=ACK><DATA=1>")
                .by(Clause.TIME_WAIT_OTHER);
    }
}
