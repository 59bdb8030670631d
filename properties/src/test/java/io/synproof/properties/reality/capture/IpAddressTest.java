package io.synproof.properties.reality.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are written as RFC 5952 has them. */
class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "10.1.0.1, 10.1.0.1",
        "255.255.255.255, 255.255.255.255",
        "0:0:0:0:0:0:0:1, ::1",
        "2001:DB8:0:0::1, 2001:db8::1",
        "::ffff:10.1.0.1, ::ffff:10.1.0.1",
        "::, ::"
    })
    void anAddressIsReadInEachOfItsForms(String text, String usual) {
        assertThat(IpAddress.of(text).map(IpAddress::toString)).containsExactly(usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.0",
                "10.1.0.01",
                "10.1.0.256",
                "10.1.0.1.1",
                "",
                "a",
                "1::2::3",
                ":",
                ":::",
                "::1%lo",
                "12345::1",
                "[::1]",
                "10.1.0.-1"
            })
    void whatIsNoAddressIsNotRead(String text) {
        assertThat(IpAddress.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, ::",
        "0, 1, ::1",
        "20010db800000000, 1, 2001:db8::1",
        "20010db800000001, 0001000000000001, 2001:db8:0:1:1::1",
        "20010db800000001, 0001000100010001, 2001:db8:0:1:1:1:1:1",
        "2001000000000001, 0000000000000001, 2001:0:0:1::1",
        "0001000200030004, 0005000600000000, 1:2:3:4:5:6::",
        "0, ffff0a000001, ::ffff:10.0.0.1",
        "fe80000000000000, abcdef0123456789, fe80::abcd:ef01:2345:6789",
    })
    void ofIpv6(String high, String low, String text) {
        IpAddress address =
                IpAddress.v6(Long.parseUnsignedLong(high, 16), Long.parseUnsignedLong(low, 16));

        assertThat(address).hasToString(text);
        assertThat(new Socket(address, 80)).hasToString("[" + text + "]:80");
    }

    @ParameterizedTest
    @CsvSource({"00000000, 0.0.0.0", "c0a80001, 192.168.0.1", "ffffffff, 255.255.255.255"})
    void ofIpv4(String octets, String text) {
        IpAddress address = IpAddress.v4(Integer.parseUnsignedInt(octets, 16));

        assertThat(address).hasToString(text);
        assertThat(new Socket(address, 80)).hasToString(text + ":80");
    }
}
