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
    void whatASynOffersAddsFourOctetsEach() {
        assertThat(options("<SEQ=5><CTL=SYN><WS=7><SACK-OK>")).isEqualTo("01030307" + "01010402");
    }

    @Test
    void anEchoStandsBehindTheTimestamp() {
        assertThat(options("<SEQ=5><ACK=7><CTL=ACK><TS=4294967295><ECHO=3>"))
                .isEqualTo("0101" + "080a" + "ffffffff" + "00000003");
    }

    @Test
    void asManyBlocksAreSaidAsThereIsRoomFor() {
        assertThat(options("<SEQ=5><ACK=7><CTL=ACK><SACK=9-11,13-15>"))
                .isEqualTo("0101" + "0512" + "00000009" + "0000000b" + "0000000d" + "0000000f");
        assertThat(options("<SEQ=5><ACK=7><CTL=ACK><SACK=9-11,13-15,17-19,21-23,25-27>"))
                .hasSize(2 * 36)
                .startsWith("0101" + "0522");
        assertThat(options("<SEQ=5><ACK=7><CTL=ACK><SACK=9-11,13-15,17-19,21-23><TS=1>"))
                .hasSize(2 * 40)
                .contains("0101" + "051a");
    }

    @Test
    void marksAreBitsOfTheHeader() {
        Segment marked = Segment.parse(
                new SequenceSpace(6), "<SEQ=5><ACK=7><CTL=FIN,ACK,PSH,URG,ECE,CWR><DATA=1>");
        assertThat(hex(TcpHeader.of(marked).octets()).substring(24, 28)).isEqualTo("50f9");
    }

    private static String options(String segment) {
        return hex(TcpHeader.of(Segment.parse(new SequenceSpace(6), segment)).octets())
                .substring(2 * TcpHeader.FIXED);
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
