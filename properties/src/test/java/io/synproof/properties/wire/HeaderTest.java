package io.synproof.properties.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.datagram.Datagram;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Timestamp;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.control.Option;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HeaderTest {
    private static final Segment SYN =
            Segment.parse(new SequenceSpace(6), "<SEQ=5><ACK=7><CTL=SYN,ACK><WND=2>");

    @Test
    void aTcpHeaderWithoutOptionsHasTwentyOctets() {
        assertThat(hex(new TcpHeader(SYN, 1, 2, 3).octets()))
                .isEqualTo("0001" + "0002" + "00000005" + "00000007" + "5012" + "0002" + "0003"
                        + "0000");
    }

    @Test
    void anMssAddsFourAndATimestampTwelve() {
        assertThat(hex(TcpHeader.of(SYN.with(SYN.options().with(1460))).octets()))
                .hasSize(2 * 24)
                .endsWith("020405b4");
        assertThat(hex(TcpHeader.of(SYN.with(SYN.options().with(Option.some(new Timestamp(9)))))
                        .octets()))
                .hasSize(2 * 32)
                .endsWith("0101" + "080a" + "00000009" + "00000000");
    }

    @Test
    void aUdpHeaderHasEightOctetsAndSaysTheLength() {
        assertThat(hex(new UdpHeader(new Datagram(0, 2), 1, 2, 0).octets()))
                .isEqualTo("0001" + "0002" + "000a" + "0000");
    }

    @Test
    void anIpHeaderHasTwentyOctetsAndSumsUpToNothing() {
        byte[] octets =
                new Ipv4Header(21, 1, 6, 0x0a000101, 0x0a000102, 0).summed().octets();

        assertThat(octets).hasSize(20);
        assertThat(Octets.checksum(octets)).isZero();
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }
}
