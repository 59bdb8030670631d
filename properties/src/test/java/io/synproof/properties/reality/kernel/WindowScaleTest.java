package io.synproof.properties.reality.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/**
 * The window that the kernel scales although its peer has not offered to, after a simultaneous open
 * (against RFC 7323, section 2.2: both sides must send the option).
 */
class WindowScaleTest {
    private static final int PORT = 6_200;
    private static final int WINDOW_SCALE = 3;

    private static final Settings SCALING = Settings.PLAIN.with("tcp_window_scaling", 1);

    /** What the kernel sends, step by step: to its connect(), and to each of these segments. */
    private static List<Seen> sent(String... segments) {
        return KernelAtHand.inside(SCALING, namespace -> {
            KernelSocket socket = namespace.socket();
            socket.beginAt(1_000);
            socket.bind(PORT);
            socket.connect(7);
            List<Seen> sent = namespace.tun().drain().map(Seen::of);
            for (String segment : segments) {
                namespace
                        .tun()
                        .write(Packets.of(
                                io.synproof.model.segment.Segment.parse(Seen.SPACE, segment)
                                        .saying(65_535),
                                7,
                                PORT,
                                0));
                sent = sent.appendAll(namespace.tun().drain().map(Seen::of));
            }
            return sent;
        });
    }

    @Test
    void afterASimultaneousOpen_theKernelScalesAgainstAPeerThatDidNotOffer() {
        List<Seen> sent = sent(
                "<SEQ=100><CTL=SYN>",
                "<SEQ=101><ACK=1001><CTL=ACK>",
                "<SEQ=101><ACK=1001><CTL=ACK><DATA=10>");

        assertThat(sent.map(seen -> seen.options().contains(WINDOW_SCALE)))
                .as("the SYN offers, and so does the SYN,ACK, whose peer has not")
                .startsWith(true, true);
        assertThat(sent.map(Seen::window).last())
                .as("64,240 octets less 10, in steps of 1,024")
                .isBetween(62, 63);
    }

    /** The control: where the peer's SYN,ACK answers without the option, the window is as it is. */
    @Test
    void afterAnOrdinaryOpen_theKernelDoesNotScale() {
        List<Seen> sent =
                sent("<SEQ=100><ACK=1001><CTL=SYN,ACK>", "<SEQ=101><ACK=1001><CTL=ACK><DATA=10>");

        assertThat(sent.map(Seen::window).last()).isBetween(64_000, 64_240);
    }
}
