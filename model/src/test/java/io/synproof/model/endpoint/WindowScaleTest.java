package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.advertising;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.number;
import static io.synproof.model.endpoint.Fixtures.rcv;
import static io.synproof.model.endpoint.Fixtures.retransmission;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synReceivedActively;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Delivered;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.rules.CrossedOptions;
import io.synproof.model.rules.Handshake;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleOption;
import io.synproof.model.rules.SeededFault;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Text;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window scale option: RFC 7323, section 2. The window has ten octets. */
class WindowScaleTest {
    private static final int OURS = 2;

    private static TcpParameters scaling() {
        return advertising().with(SynOptions.PLAIN.scaling(OURS));
    }

    private static <T extends Enum<T> & RuleOption> TcpParameters scaling(Rule<T> rule, T option) {
        TcpParameters stack = scaling();
        return new TcpParameters(
                stack.rules().with(rule, option),
                stack.window(),
                stack.mss(),
                stack.repeating(),
                stack.timeWait(),
                stack.receiving(),
                stack.features(),
                stack.opening());
    }

    private static SendSide scaled(SendSide snd, int shift) {
        return snd.hearingSyn(scaling(), Options.NONE.scaling(shift));
    }

    /** ESTABLISHED, and the remote shifts its windows by one and has granted this. */
    private static Connection granted(int octets) {
        return established()
                .with(scaled(snd(101, 101), 1)
                        .hearing(Notation.segment(
                                "<SEQ=301><ACK=101><CTL=ACK><WND=" + octets + ">")));
    }

    @Test
    void closed_opens_offersItsScaleAndDoesNotShiftTheWindowOfItsSyn() {
        given(scaling(), Fixtures.closed())
                .opens()
                .sends("<SEQ=100><CTL=SYN><WND=10><WS=2>")
                .becomes(synSent())
                .by(Clause.OPEN_ACTIVE);
    }

    @Test
    void synSent_timesOut_offersItsScaleAgain() {
        assertThat(Timeouts.fire(scaling(), synSent()).sent())
                .containsExactly(Notation.segment("<SEQ=100><CTL=SYN><WND=10><WS=2>"));
    }

    @Test
    void listen_receivesSynWithScale_answersWithItsOwn() {
        given(scaling(), listen())
                .receives("<SEQ=300><CTL=SYN><WND=7><WS=1>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK><WND=10><WS=2>")
                .becomes(synReceived().with(scaled(snd(100, 101), 1)))
                .by(Clause.LISTEN_SYN);
    }

    @Test
    void listen_receivesSynWithoutScale_offersNone() {
        given(scaling(), listen())
                .receives("<SEQ=300><CTL=SYN><WND=7>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK><WND=10>")
                .becomes(synReceived())
                .by(Clause.LISTEN_SYN);
    }

    @Test
    void listen_receivesSynWithScaleWhereNoneIsOffered_takesNoNotice() {
        given(advertising(), listen())
                .receives("<SEQ=300><CTL=SYN><WND=7><WS=1>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK><WND=10>")
                .becomes(synReceived())
                .by(Clause.LISTEN_SYN);
    }

    @Test
    void listen_receivesSynInAHandshakeOfFour_offersWithItsSynWhatIsAgreed() {
        TcpParameters four = scaling(Rule.HANDSHAKE, Handshake.FOUR);
        given(four, listen())
                .receives("<SEQ=300><CTL=SYN><WND=7>")
                .sends("<SEQ=100><ACK=301><CTL=ACK><WND=10>", "<SEQ=100><CTL=SYN><WND=10>")
                .becomes(synReceived())
                .by(Clause.LISTEN_SYN);
    }

    @Test
    void synSent_receivesSynAck_takesItsWindowInOctetsAndShiftsItsOwnFromThenOn() {
        given(scaling(), synSent())
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=3><WS=1>")
                .sends("<SEQ=101><ACK=301><CTL=ACK><WND=2>")
                .tells(Notice.ESTABLISHED)
                .becomes(established()
                        .with(scaled(snd(101, 101), 1)
                                .hearing(Notation.segment(
                                        "<SEQ=300><ACK=101><CTL=SYN,ACK><WND=3>"))))
                .by(Clause.SYN_SENT_SYN_ACK);
    }

    @Test
    void synSent_receivesSynAckWithoutScale_shiftsNothing() {
        given(scaling(), synSent())
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=3>")
                .sends("<SEQ=101><ACK=301><CTL=ACK><WND=10>")
                .tells(Notice.ESTABLISHED)
                .becomes(established()
                        .with(snd(101, 101)
                                .hearing(Notation.segment(
                                        "<SEQ=300><ACK=101><CTL=SYN,ACK><WND=3>"))))
                .by(Clause.SYN_SENT_SYN_ACK);
    }

    @Test
    void synWindowScaled_theWindowOfASynAckIsTakenForMoreThanItIs() {
        TcpParameters flawed = scaling(Rule.FLAW, SeededFault.SYN_WINDOW_SCALED);
        Effect effect = SegmentArrives.arrive(
                flawed,
                synSent(),
                Notation.segment("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=3><WS=1>"),
                Fixtures.BIRTH);
        assertThat(((Connection) effect.after()).snd().window())
                .containsExactly(new SendWindow(6, number(300), number(101)));
    }

    @Test
    void synReceived_receivesAck_shiftsItsWindow() {
        given(scaling(), synReceived().with(scaled(snd(100, 101), 1)))
                .receives("<SEQ=301><ACK=101><CTL=ACK><WND=3>")
                .tells(Notice.ESTABLISHED)
                .becomes(granted(6))
                .by(Clause.SYN_RECEIVED_ACK);
    }

    @Test
    void established_calledToSend_fillsTheShiftedWindow() {
        given(scaling(), granted(6))
                .calledToSend(7)
                .sends(
                        "<SEQ=101><ACK=301><CTL=ACK><DATA=5><WND=2>",
                        "<SEQ=106><ACK=301><CTL=ACK><DATA=1><WND=2>")
                .becomes(granted(6)
                        .with(granted(6).snd().queueing(7).sending(6))
                        .with(retransmission()))
                .by(Clause.SEND);
    }

    @Test
    void established_receivesTheSameWindowAgain_countsADuplicate() {
        Connection sent =
                granted(6).with(granted(6).snd().queueing(2).sending(2)).with(retransmission());
        given(scaling().with(Feature.FAST_RETRANSMIT, 2), sent)
                .receives("<SEQ=301><ACK=101><CTL=ACK><WND=3>")
                .becomes(sent.with(sent.snd().counting(1)))
                .by(Clause.ACK_OLD);
    }

    @Test
    void established_whoseWindowRoundsToNothing_saysWhenItOpens() {
        ReceivedText eight = new ReceivedText(0, Text.of(0, 8));
        given(scaling(), granted(6).with(rcv(309).buffering(eight)))
                .calledToReceive()
                .sends("<SEQ=101><ACK=309><CTL=ACK><WND=2>")
                .tells(new Delivered(eight))
                .becomes(granted(6).with(rcv(309)))
                .by(Clause.RECEIVE, Clause.WINDOW_UPDATE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "14, 14", "15, 14", "255, 14"})
    void aShiftOfMoreThanFourteenIsTakenAsFourteen(int said, int taken) {
        assertThat(scaled(snd(100, 101), said).scale()).isEqualTo(taken);
    }

    @Test
    void synSent_receivesSynWithoutScale_offersNoneAgain() {
        given(scaling(), synSent())
                .receives("<SEQ=300><CTL=SYN><WND=7>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK><WND=10>")
                .becomes(synReceivedActively())
                .by(Clause.SYN_SENT_SYN);
    }

    @Test
    void synSent_receivesSynWithoutScale_asInLinux_offersItAgainAndScales() {
        TcpParameters linux = scaling(Rule.CROSSED_OPTIONS, CrossedOptions.OWN);
        Connection alone = synReceivedActively().with(scaled(snd(100, 101), 0));
        given(linux, synSent())
                .receives("<SEQ=300><CTL=SYN><WND=7>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK><WND=10><WS=2>")
                .becomes(alone)
                .by(Clause.SYN_SENT_SYN);
        Effect open = SegmentArrives.arrive(
                linux,
                alone,
                Notation.segment("<SEQ=301><ACK=101><CTL=ACK><DATA=1><WND=7>"),
                Fixtures.BIRTH);
        assertThat(open.sent())
                .containsExactly(Notation.segment("<SEQ=101><ACK=302><CTL=ACK><WND=2>"));
        assertThat(((Connection) open.after()).snd().window().get().wnd()).isEqualTo(7);
    }

    @Test
    void synSent_receivesSynWithScale_agreesUnderEitherReading() {
        for (CrossedOptions reading : CrossedOptions.values()) {
            given(scaling(Rule.CROSSED_OPTIONS, reading), synSent())
                    .receives("<SEQ=300><CTL=SYN><WND=7><WS=1>")
                    .sends("<SEQ=100><ACK=301><CTL=SYN,ACK><WND=10><WS=2>")
                    .becomes(synReceivedActively().with(scaled(snd(100, 101), 1)))
                    .by(Clause.SYN_SENT_SYN);
        }
    }

    @Test
    void synSent_receivesSynWhereNoneOffersAScale_offersNoneEvenAsInLinux() {
        given(
                        Fixtures.stack(Fixtures.stack()
                                .rules()
                                .with(Rule.CROSSED_OPTIONS, CrossedOptions.OWN)),
                        synSent())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .becomes(synReceivedActively())
                .by(Clause.SYN_SENT_SYN);
    }

    @Test
    void aShiftCountThatNoSynMayHaveIsRefused() {
        assertThatThrownBy(() -> SynOptions.PLAIN.scaling(15))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window scale 15");
        assertThatThrownBy(() -> SynOptions.PLAIN.scaling(-2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TcpParameters wide(int window, int shift) {
        TcpParameters stack = scaling();
        return new TcpParameters(
                        stack.rules(),
                        window,
                        stack.mss(),
                        stack.repeating(),
                        stack.timeWait(),
                        stack.receiving())
                .with(stack.features())
                .with(SynOptions.PLAIN.scaling(shift));
    }

    @Test
    void aWindowOfMoreThanAFieldCanSayIsSaidAsFarAsItCan() {
        assertThat(UserCalls.openActive(wide(100_000, 1), Fixtures.closed(), Fixtures.BIRTH)
                        .sent())
                .containsExactly(Notation.segment("<SEQ=100><CTL=SYN><WND=65535><WS=1>"));
        assertThat(WindowScale.advertised(wide(100_000, 1), established())).isEqualTo(65_535);
        assertThat(WindowScale.advertised(wide(100_000, 1), granted(6))).isEqualTo(100_000);
        assertThat(WindowScale.advertised(wide(100_001, 1), granted(6))).isEqualTo(100_000);
    }

    @Property
    void whatIsAdvertisedIsNoMoreThanThereIsAndLessByNoMoreThanTheShiftHides(
            @ForAll @IntRange(min = 1, max = 65_535 << 14) int window,
            @ForAll @IntRange(max = 14) int shift) {
        int said = WindowScale.advertised(wide(window, shift), granted(6));
        assertThat(said).isBetween(Math.min(window - (1 << shift) + 1, 65_535 << shift), window);
        assertThat(said % (1 << shift)).isZero();
    }
}
