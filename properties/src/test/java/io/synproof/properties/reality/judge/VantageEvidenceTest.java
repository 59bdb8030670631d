package io.synproof.properties.reality.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.IpAddress;
import io.synproof.properties.reality.capture.IpFields;
import io.synproof.properties.reality.capture.Socket;
import io.synproof.properties.reality.capture.TcpPacket;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** The place where a conversation was captured, as its packets tell it. */
final class VantageEvidenceTest {
    private static final Dialogue UNCLEAR = Dialogue.opened();

    private static VantageEvidence of(Dialogue dialogue) {
        return dialogue.packets()
                .tail()
                .foldLeft(VantageEvidence.of(dialogue.packets().head()), VantageEvidence::with);
    }

    private static TcpPacket with(TcpPacket packet, Socket source, Socket destination, int hops) {
        return new TcpPacket(
                packet.sighting(),
                new IpFields(hops, 0, 0),
                source,
                destination,
                packet.header(),
                packet.length(),
                packet.payload(),
                packet.checksum());
    }

    private static Dialogue hops(Dialogue dialogue, int ofA, int ofB) {
        return new Dialogue(dialogue.packets()
                .map(packet -> with(
                        packet,
                        packet.source(),
                        packet.destination(),
                        packet.source().equals(Dialogue.A) ? ofA : ofB)));
    }

    @Test
    void theSideThatAnswersAtOnceIsNear() {
        Dialogue answeredByB = Dialogue.EMPTY
                .a("<SEQ=100><CTL=SYN><WND=1000>")
                .b("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=1000>")
                .atOnce()
                .a("<SEQ=101><ACK=301><CTL=ACK><WND=1000>");
        assertThat(of(answeredByB).clear()).contains(Vantage.B);
        Dialogue answeredByA = Dialogue.EMPTY
                .a("<SEQ=100><CTL=SYN><WND=1000>")
                .b("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=1000>")
                .a("<SEQ=101><ACK=301><CTL=ACK><WND=1000>")
                .atOnce();
        assertThat(of(answeredByA).clear()).contains(Vantage.A);
    }

    @Test
    void timesAreCertainIfOneSideAnswersAtOnceAndTheOtherMuchLater() {
        Dialogue asked = Dialogue.EMPTY
                .a("<SEQ=100><CTL=SYN><WND=1000>")
                .b("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=1000>");
        String answer = "<SEQ=101><ACK=301><CTL=ACK><WND=1000>";
        assertThat(of(asked.atOnce().a(answer)).isCertain()).isTrue();
        VantageEvidence late = of(asked.a(answer).delayed(1));
        assertThat(late.clear()).contains(Vantage.B);
        assertThat(late.isCertain()).isFalse();
    }

    @Test
    void packetsThatHaveCrossedRoutersComeFromTheFarSide() {
        assertThat(of(hops(UNCLEAR, 64, 57)).clear()).contains(Vantage.A);
        assertThat(of(hops(UNCLEAR, 118, 64)).clear()).contains(Vantage.B);
    }

    @Test
    void withoutEvidenceTheSideThatOpensIsNear() {
        assertThat(of(UNCLEAR).clear()).isEmpty();
        assertThat(of(UNCLEAR).likely()).isEqualTo(Vantage.A);
    }

    @Test
    void loopbackIsSeenAtBothEnds() {
        Socket low = new Socket(IpAddress.v4(0x7f000001), 1000);
        Socket high = new Socket(IpAddress.v4(0x7f000001), 80);
        assertThat(VantageEvidence.of(with(UNCLEAR.packets().head(), low, high, 64))
                        .clear())
                .contains(Vantage.BOTH);
    }

    @Test
    void aHostThatOneConversationShowsNearIsNearInAll() {
        Socket other = new Socket(Dialogue.A.address(), 2000);
        Dialogue clear = Dialogue.EMPTY
                .a("<SEQ=100><CTL=SYN><WND=1000>")
                .b("<SEQ=300><ACK=101><CTL=SYN,ACK><WND=1000>")
                .atOnce()
                .a("<SEQ=101><ACK=301><CTL=ACK><WND=1000>");
        List<TcpPacket> unclear = UNCLEAR.packets()
                .map(packet -> packet.source().equals(Dialogue.A)
                        ? with(packet, other, packet.destination(), 64)
                        : with(packet, packet.source(), other, 64));
        List<TcpPacket> capture = clear.packets().appendAll(unclear);
        assertThat(new CaptureJudge(CaptureJudge.ALL, Option.none())
                        .reports(capture::iterator)
                        .map(ConnectionReport::vantage))
                .containsExactly(Vantage.B, Vantage.B);
    }
}
