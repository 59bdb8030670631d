package io.synproof.properties.reality.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.reality.capture.OurCaptures;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdicts on captures of real conversations. */
final class OurCapturesJudgedTest {

    private static List<ConnectionReport> reports(String name) {
        var packets = CapturedPackets.of(OurCaptures.file(name));
        return new CaptureJudge(CaptureJudge.ALL, Option.none()).reports(packets::iterator);
    }

    @ParameterizedTest
    @CsvSource({
        "close-with-unread-data.B.pcap, B, RFC9293, reset by B",
        "half-close.A.pcap, A, RFC9293, closed by both sides",
        "handshake-ack-lost.A.pcap, A, RFC9293, closed by both sides",
        "handshake-ack-lost.B.pcap, B, RFC9293, closed by both sides",
        "http-ipv6-lo.pcap, BOTH, RFC9293, closed by both sides",
        "http-keepalive-lo.pcapng, BOTH, RFC9293, closed by both sides",
        "loss5.A.pcap, A, RFC9293, closed by both sides",
        "loss5.B.pcap, B, RFC9293, closed by both sides",
        "no-options.A.pcap, A, RFC9293, closed by both sides",
        "simultaneous-close.A.pcap, A, RFC9293, closed by both sides",
        "simultaneous-close.B.pcap, B, RFC9293, closed by both sides",
        "simultaneous-open.A.pcap, A, LINUX, closed by both sides",
        "zero-window.A.pcap, A, RFC9293, closed by both sides"
    })
    void legalConversationsAreAccepted(
            String name, Vantage vantage, String profile, String ending) {
        ConnectionReport only = reports(name).single();
        assertThat(only.verdict().kind()).as(only.verdict().toString()).isEqualTo(Kind.ACCEPTED);
        assertThat(only.vantage()).isEqualTo(vantage);
        assertThat(only.profile()).isEqualTo(profile);
        assertThat(only.ending()).isEqualTo(ending);
    }

    @Test
    void twoIncarnationsOfOnePairAreTwoConnections() {
        List<ConnectionReport> reports = reports("timewait-reopen.A.pcap");
        assertThat(reports.map(ConnectionReport::packets)).containsExactly(8L, 8L);
        assertThat(reports.map(report -> report.verdict().kind()))
                .containsExactly(Kind.ACCEPTED, Kind.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "illegal-data-after-own-fin.pcap | 6 | sends 9 sequence numbers behind its own FIN",
                "illegal-syn-again-with-other-isn.pcap | 2 | a SYN is sent again with another"
                        + " number",
                "illegal-text-into-zero-window.pcap | 9 | sends 1000 sequence numbers into a window"
                        + " that has room for 0"
            })
    void theEditedPacketIsRejected(String name, long packet, String because) {
        VerdictReport rejected = reports(name)
                .map(ConnectionReport::verdict)
                .filter(verdict -> verdict.kind() == Kind.REJECTED)
                .single();
        assertThat(rejected.packet().get()).isEqualTo(packet);
        assertThat(rejected.because()).isEqualTo(because);
    }
}
