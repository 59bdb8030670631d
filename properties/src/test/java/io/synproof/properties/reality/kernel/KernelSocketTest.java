package io.synproof.properties.reality.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** Namespace, TUN and sockets, by what the kernel does through them. */
class KernelSocketTest {
    private static final int PORT = 5_000;

    @Test
    void aSynToAListenerIsAnsweredInTheSameCall() {
        String heard = KernelAtHand.inside(Settings.PLAIN, namespace -> {
            KernelSocket listener = namespace.socket();
            listener.bind(PORT);
            listener.listen(1);
            return new Peer(namespace, PORT).says("<SEQ=100><CTL=SYN>");
        });

        assertThat(heard).isEqualTo("<SEQ=0><ACK=101><CTL=SYN,ACK>");
    }

    @Test
    void theInitialNumberCanBeChosen() {
        List<Seen> sent = KernelAtHand.inside(Settings.PLAIN, namespace -> {
            KernelSocket socket = namespace.socket();
            socket.beginAt(4_294_967_290L);
            socket.bind(PORT);
            assertThat(socket.connect(7)).isEqualTo(Errno.EINPROGRESS.result());
            assertThat(socket.state()).isEqualTo(KernelState.SYN_SENT);
            return namespace.tun().drain().map(Seen::of);
        });

        assertThat(sent.map(seen -> seen.segment().toString()))
                .containsExactly("<SEQ=4294967290><CTL=SYN><MSS=1460>");
        assertThat(sent.head().window()).isEqualTo(64_240);
        assertThat(sent.head().options()).isEmpty();
    }

    @Test
    void textGoesBothWaysAndIsTheStreamOfLetters() {
        KernelAtHand.inside(Settings.PLAIN, namespace -> {
            KernelSocket listener = namespace.socket();
            listener.bind(PORT);
            listener.listen(1);
            Peer peer = new Peer(namespace, PORT);
            peer.says("<SEQ=100><CTL=SYN>");
            peer.says("<SEQ=101><ACK=1><CTL=ACK><DATA=5>");
            KernelSocket accepted = listener.accept().orElseThrow();
            assertThat(accepted.receive()).isEqualTo(5);
            assertThat(accepted.received(0, 5)).isTrue();
            assertThat(accepted.received(1, 5)).isFalse();
            assertThat(accepted.send(0, 3)).isEqualTo(3);
            Seen text = Seen.of(namespace.tun().read(0).orElseThrow());
            assertThat(text.packet().carries(0)).isTrue();
            assertThat(text.packet().carries(1)).isFalse();
            return text;
        });
    }

    @Test
    void optionsThatTheKernelOffersAreSeen() {
        Settings all = Settings.PLAIN
                .with("tcp_timestamps", 1)
                .with("tcp_sack", 1)
                .with("tcp_window_scaling", 1);

        Seen syn = KernelAtHand.inside(all, namespace -> {
            KernelSocket socket = namespace.socket();
            socket.bind(PORT);
            socket.connect(7);
            return Seen.of(namespace.tun().read(0).orElseThrow());
        });

        // SACK permitted, timestamps, window scale
        assertThat(syn.options()).containsExactly(4, 8, 3);
    }

    @Test
    void everyNamespaceIsItsOwn() {
        KernelAtHand.inside(Settings.PLAIN, one -> {
            KernelSocket here = one.socket();
            assertThat(here.bind(PORT)).isZero();
            assertThat(here.listen(1)).isZero();
            assertThat(one.socket().bind(PORT)).isEqualTo(Errno.EADDRINUSE.result());
            assertThat(Namespace.<Integer>inside(
                            Settings.PLAIN, other -> other.socket().bind(PORT)))
                    .isZero();
            return here;
        });
    }
}
