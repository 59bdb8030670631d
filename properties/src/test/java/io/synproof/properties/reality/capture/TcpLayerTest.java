package io.synproof.properties.reality.capture;

import static io.synproof.properties.reality.capture.Reading.cutAt;
import static io.synproof.properties.reality.capture.Reading.decode;
import static io.synproof.properties.reality.capture.Reading.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The fields and the options of a TCP header are read as they stand there. */
class TcpLayerTest {
    private static final int RAW = 101;
    private static final PacketBuilder EMPTY = PacketBuilder.v4();

    private static TcpOptions options(int... octets) {
        return tcp(RAW, EMPTY.options(octets).ip()).options();
    }

    @Test
    void theFieldsAreUnsigned() {
        TcpPacket packet = tcp(
                RAW,
                EMPTY.numbers(0xffff_fffeL, 0x8000_0000L)
                        .flags(0xff)
                        .window(65_535)
                        .urgent(40_000)
                        .ip());

        assertThat(packet.header())
                .isEqualTo(new TcpFields(
                        0xffff_fffeL, 0x8000_0000L, 0, 0xff, 65_535, 40_000, TcpOptions.NONE));
        assertThat(List.of(packet.fin(), packet.syn(), packet.rst(), packet.isAck()))
                .containsOnly(true);
    }

    @Test
    void eachControlBitIsOneOfItsOwn() {
        for (int bit = 0; bit < 8; bit++) {
            TcpPacket packet = tcp(RAW, EMPTY.flags(1 << bit).ip());

            assertThat(packet.flags()).isEqualTo(1 << bit);
            assertThat(packet.fin()).isEqualTo(bit == 0);
            assertThat(packet.syn()).isEqualTo(bit == 1);
            assertThat(packet.rst()).isEqualTo(bit == 2);
            assertThat(packet.isAck()).isEqualTo(bit == 4);
        }
    }

    @Test
    void theOptionsOfASynAreRead() {
        assertThat(options(2, 4, 5, 180, 4, 2, 8, 10, 0xff, 0, 0, 1, 0, 0, 0, 2, 1, 3, 3, 14))
                .isEqualTo(new TcpOptions(
                        1460,
                        14,
                        true,
                        List.empty(),
                        Option.some(new Timestamps(0xff00_0001L, 2)),
                        List.empty(),
                        TcpOptions.Reading.WHOLE));
    }

    @Test
    void sackBlocksKeepTheirOrder() {
        assertThat(options(1, 1, 5, 18, 0, 0, 0, 9, 0, 0, 0, 10, 0xff, 0, 0, 0, 0xff, 0, 0, 5)
                        .sacks())
                .containsExactly(new SackBlock(9, 10), new SackBlock(0xff00_0000L, 0xff00_0005L));
    }

    @Test
    void otherOptionsHaveTheirKindAndTheirLength() {
        TcpOptions options = options(19, 4, 1, 2, 29, 3, 1, 34, 6, 1, 2, 3, 4, 77, 2);

        assertThat(options.others())
                .containsExactly(
                        new OtherOption(19, 2),
                        new OtherOption(29, 1),
                        new OtherOption(34, 4),
                        new OtherOption(77, 0));
        assertThat(options.others().map(OtherOption::isFastOpen))
                .containsExactly(false, false, true, false);
        assertThat(options.reading()).isEqualTo(TcpOptions.Reading.WHOLE);
    }

    @Test
    void nothingIsReadBehindTheEnd() {
        assertThat(options(0, 2, 4, 5, 180)).isEqualTo(TcpOptions.NONE);
    }

    @Test
    void anOptionThatRunsOnEndsTheList() {
        TcpOptions options = options(3, 3, 2, 2, 9, 0, 0, 0);

        assertThat(options.windowScale()).isEqualTo(2);
        assertThat(options.mss()).isEqualTo(TcpOptions.UNSAID);
        assertThat(options.reading()).isEqualTo(TcpOptions.Reading.MALFORMED);
        assertThat(options(2, 1, 1, 1).reading()).isEqualTo(TcpOptions.Reading.MALFORMED);
        assertThat(options(1, 1, 1, 2).reading()).isEqualTo(TcpOptions.Reading.MALFORMED);
    }

    @Test
    void anOptionOfTheWrongLengthIsPassedOver() {
        assertThat(options(2, 3, 9, 3, 3, 5, 1, 1))
                .isEqualTo(new TcpOptions(
                        TcpOptions.UNSAID,
                        5,
                        false,
                        List.empty(),
                        Option.none(),
                        List.empty(),
                        TcpOptions.Reading.MALFORMED));
        assertThat(options(5, 9, 0, 0, 0, 0, 0, 0, 0).reading())
                .isEqualTo(TcpOptions.Reading.MALFORMED);
        assertThat(options(8, 4, 0, 0).reading()).isEqualTo(TcpOptions.Reading.MALFORMED);
    }

    @Test
    void optionsThatWereNotCapturedAreCut() {
        byte[] packet = EMPTY.options(2, 4, 5, 180, 3, 3, 7, 1).ip();

        assertThat(tcp(cutAt(44, packet)).options().mss()).isEqualTo(1460);
        for (int length : new int[] {44, 45, 46}) {
            assertThat(tcp(cutAt(length, packet)).options().isCut()).isTrue();
            assertThat(tcp(cutAt(length, packet)).options().windowScale())
                    .isEqualTo(TcpOptions.UNSAID);
        }
        assertThat(tcp(cutAt(47, packet)).options().windowScale()).isEqualTo(7);
        assertThat(tcp(cutAt(47, packet)).options().isCut()).isTrue();
        assertThat(tcp(cutAt(48, packet)).options().isCut()).isFalse();
    }

    @Test
    void anIllegalHeaderIsMalformed() {
        byte[] shortHeader = EMPTY.ip();
        shortHeader[32] = 0x40;
        byte[] longHeader = EMPTY.ip();
        longHeader[32] = 0x60;
        byte[] shortPacket = EMPTY.ip();
        shortPacket[3] = 39;

        for (byte[] packet : List.of(shortHeader, longHeader, shortPacket)) {
            assertThat(decode(RAW, packet)).isEqualTo(new Decoded.Other(PassedOver.MALFORMED_TCP));
        }
    }

    @Test
    void aChecksumIsRightForTextsOfAnyLength() {
        for (int length = 0; length < 40; length++) {
            byte[] text = new byte[length];
            Arrays.fill(text, (byte) 0xfe);
            byte[] packet = EMPTY.text(text).ip();
            byte[] changed = packet.clone();
            changed[packet.length - 1] ^= 1;

            assertThat(tcp(RAW, packet).checksum()).isEqualTo(Checksum.RIGHT);
            assertThat(tcp(RAW, changed).checksum()).isEqualTo(Checksum.WRONG);
        }
    }
}
