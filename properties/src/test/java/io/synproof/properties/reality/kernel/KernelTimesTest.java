package io.synproof.properties.reality.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rows of docs/linux.md that take the kernel's time, or several peers. */
class KernelTimesTest {
    private static final int PORT = 6_100;
    private static final int FIRST_PEER = 7;
    private static final int PATIENCE_MILLIS = 3_000;

    private static Segment syn() {
        return Segment.bare(Control.SYN, Seen.SPACE.number(100), 0).saying(65_535);
    }

    private static List<Seen> answers(Namespace namespace, Segment segment, int peer) {
        namespace.tun().write(Packets.of(segment, peer, PORT, 0));
        return namespace.tun().drain().map(Seen::of);
    }

    private static Segment ack(Seen synAck, int octets) {
        return new Segment(
                Control.ACK,
                Seen.SPACE.number(101),
                synAck.segment().seq().next(),
                io.synproof.model.segment.Text.of(0, octets),
                0,
                65_535);
    }

    private static final int LATE_PEER = FIRST_PEER + 2;

    /** Fills an accept queue of backlog 1, which holds two, and half opens another connection. */
    private static Seen waitingAtAFullQueue(Namespace namespace) {
        Seen first = answers(namespace, syn(), FIRST_PEER).head();
        answers(namespace, ack(first, 0), FIRST_PEER);
        Seen second = answers(namespace, syn(), FIRST_PEER + 1).head();
        Seen halfOpen = answers(namespace, syn(), LATE_PEER).head();
        answers(namespace, ack(second, 0), FIRST_PEER + 1);
        return halfOpen;
    }

    @Test
    void acceptQueue_holdsOneMoreThanItsBacklogAndDropsWhatComesThen() {
        KernelAtHand.inside(Settings.PLAIN, namespace -> {
            KernelSocket listener = namespace.socket();
            listener.bind(PORT);
            listener.listen(1);
            Seen halfOpen = waitingAtAFullQueue(namespace);
            assertThat(answers(namespace, syn(), FIRST_PEER + 3)).isEmpty();
            assertThat(answers(namespace, ack(halfOpen, 0), LATE_PEER)).isEmpty();
            assertThat(listener.accept()).isPresent();
            assertThat(listener.accept()).isPresent();
            assertThat(listener.accept()).isEmpty();
            // With room, the next segment with the acknowledgment completes it.
            answers(namespace, ack(halfOpen, 4), LATE_PEER);
            assertThat(listener.accept().orElseThrow().receive()).isEqualTo(4);
            return PORT;
        });
    }

    @Test
    void acceptQueue_resetsWhereOverflowAborts() {
        KernelAtHand.inside(Settings.PLAIN.with("tcp_abort_on_overflow", 1), namespace -> {
            KernelSocket listener = namespace.socket();
            listener.bind(PORT);
            listener.listen(1);
            Seen halfOpen = waitingAtAFullQueue(namespace);
            assertThat(answers(namespace, ack(halfOpen, 0), LATE_PEER)
                            .map(seen -> seen.segment().control()))
                    .containsExactly(Control.RST);
            return PORT;
        });
    }

    @Test
    void theFinMergesWithTheAckThatIsOwed() {
        KernelAtHand.inside(Settings.PLAIN, namespace -> {
            KernelSocket listener = namespace.socket();
            listener.bind(PORT);
            listener.listen(1);
            Peer peer = new Peer(namespace, PORT);
            peer.says("<SEQ=100><CTL=SYN>");
            peer.says("<SEQ=101><ACK=1><CTL=ACK>");
            KernelSocket socket = listener.accept().orElseThrow();
            assertThat(peer.says("<SEQ=101><ACK=1><CTL=FIN,ACK>")).isEmpty();
            socket.close();
            assertThat(peer.hears()).isEqualTo("<SEQ=1><ACK=102><CTL=FIN,ACK>");
            return PORT;
        });
    }

    @Test
    void theAckThatIsOwedComesAloneWhenItsTimerGoesOff() {
        KernelAtHand.inside(Settings.PLAIN, namespace -> {
            KernelSocket listener = namespace.socket();
            listener.bind(PORT);
            listener.listen(1);
            Peer peer = new Peer(namespace, PORT);
            peer.says("<SEQ=100><CTL=SYN>");
            peer.says("<SEQ=101><ACK=1><CTL=ACK>");
            assertThat(peer.says("<SEQ=101><ACK=1><CTL=FIN,ACK>")).isEmpty();
            assertThat(peer.hears(PATIENCE_MILLIS)).isEqualTo("<SEQ=1><ACK=102><CTL=ACK>");
            return PORT;
        });
    }

    /** In whole seconds, when the kernel sends in the time that is waited for. */
    private static List<Long> seconds(Namespace namespace, int millis) {
        long start = System.nanoTime();
        List<Long> times = List.empty();
        for (long now = 0; now < millis; now = (System.nanoTime() - start) / 1_000_000) {
            if (namespace.tun().read((int) Math.max(1, millis - now)).isPresent()) {
                times = times.append(Math.round((System.nanoTime() - start) / 1e9));
            }
        }
        return times;
    }

    /** When a SYN is sent that nobody answers, until the user is told. */
    private static List<Long> synTimes(int linear) {
        Settings settings =
                Settings.PLAIN.with("tcp_syn_retries", 2).with("tcp_syn_linear_timeouts", linear);
        return KernelAtHand.inside(settings, namespace -> {
            KernelSocket socket = namespace.socket();
            socket.connect(FIRST_PEER);
            List<Long> times = seconds(namespace, 7_800);
            assertThat(socket.error()).isEqualTo(Errno.ETIMEDOUT.number());
            return times;
        });
    }

    @Test
    @Tag("long")
    void synWithoutAnswer_comesEachSecondAndWithoutLinearTimeoutsAfterTwiceAsLong() {
        List<Long> linear = synTimes(4);
        List<Long> doubling = synTimes(0);

        assertThat(linear).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(doubling).containsExactly(0L, 1L, 3L);
    }

    @Test
    @Tag("long")
    void synAckWithoutAnswer_comesTwiceMoreAndThenNoMore() {
        Settings settings = Settings.PLAIN.with("tcp_synack_retries", 2);
        List<Long> times = KernelAtHand.inside(settings, namespace -> {
            KernelSocket listener = namespace.socket();
            listener.bind(PORT);
            listener.listen(1);
            namespace.tun().write(Packets.of(syn(), FIRST_PEER, PORT, 0));
            return seconds(namespace, 7_800);
        });

        assertThat(times).containsExactly(0L, 1L, 3L);
    }

    /** The wait is at least 3.5 times the retransmission timeout. */
    private static final Settings ONE_SECOND =
            Settings.PLAIN.with("tcp_fin_timeout", 1).with("tcp_rto_min_us", 200_000);

    @Test
    @Tag("long")
    void finWait2WithoutAProcess_isGoneAfterItsTimeout() {
        KernelAtHand.inside(ONE_SECOND, namespace -> {
            KernelSocket listener = namespace.socket();
            listener.bind(PORT);
            listener.listen(1);
            Peer peer = new Peer(namespace, PORT);
            peer.says("<SEQ=100><CTL=SYN>");
            peer.says("<SEQ=101><ACK=1><CTL=ACK>");
            listener.accept().orElseThrow().close();
            listener.close();
            peer.hears();
            peer.says("<SEQ=101><ACK=2><CTL=ACK>");
            assertThat(peer.hears(2_500)).isEmpty();
            assertThat(peer.says("<SEQ=101><ACK=2><CTL=FIN,ACK>")).isEqualTo("<SEQ=2><CTL=RST>");
            return PORT;
        });
    }
}
