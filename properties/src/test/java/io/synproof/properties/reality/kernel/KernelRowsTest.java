package io.synproof.properties.reality.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The rows of docs/linux.md seen again, one by one, at the kernel that runs here; numbers of the
 * kernel count from its ISS.
 */
class KernelRowsTest {
    private static final int PORT = 6_000;
    private static final String SYN = "<SEQ=100><CTL=SYN>";
    private static final String SYN_ACK = "<SEQ=0><ACK=101><CTL=SYN,ACK>";
    private static final String ACK = "<SEQ=101><ACK=1><CTL=ACK>";

    /** A test's part in a namespace. */
    private interface Part {
        void play(Namespace namespace, Peer peer);
    }

    private static void with(Settings settings, Part part) {
        KernelAtHand.inside(settings, namespace -> {
            part.play(namespace, new Peer(namespace, PORT));
            return PORT;
        });
    }

    private static void with(Part part) {
        with(Settings.PLAIN, part);
    }

    private static KernelSocket listening(Namespace namespace, int backlog) {
        KernelSocket listener = namespace.socket();
        assertThat(listener.bind(PORT)).isZero();
        assertThat(listener.listen(backlog)).isZero();
        return listener;
    }

    private static KernelSocket connecting(Namespace namespace, Peer peer) {
        KernelSocket socket = namespace.socket();
        socket.bind(PORT);
        assertThat(socket.connect(7)).isEqualTo(Errno.EINPROGRESS.result());
        assertThat(peer.hears()).isEqualTo("<SEQ=0><CTL=SYN>");
        return socket;
    }

    private static KernelSocket accepted(Namespace namespace, Peer peer) {
        KernelSocket listener = listening(namespace, 1);
        assertThat(peer.says(SYN)).isEqualTo(SYN_ACK);
        assertThat(peer.says(ACK)).isEmpty();
        return listener.accept().orElseThrow();
    }

    /** In FIN-WAIT-2. */
    private static KernelSocket halfClosed(Namespace namespace, Peer peer) {
        KernelSocket socket = accepted(namespace, peer);
        socket.shutdownWriting();
        assertThat(peer.hears()).isEqualTo("<SEQ=1><ACK=101><CTL=FIN,ACK>");
        assertThat(peer.says("<SEQ=101><ACK=2><CTL=ACK>")).isEmpty();
        assertThat(socket.state()).isEqualTo(KernelState.FIN_WAIT2);
        return socket;
    }

    private static void waiting(Namespace namespace, Peer peer) {
        halfClosed(namespace, peer);
        assertThat(peer.says("<SEQ=101><ACK=2><CTL=FIN,ACK>"))
                .isEqualTo("<SEQ=2><ACK=102><CTL=ACK>");
    }

    @Test
    void connect_isDoneWithTheSynAckAndAcceptPlaysNoPart() {
        with((namespace, peer) -> {
            KernelSocket socket = connecting(namespace, peer);
            assertThat(peer.says("<SEQ=100><ACK=1><CTL=SYN,ACK>"))
                    .isEqualTo("<SEQ=1><ACK=101><CTL=ACK>");
            assertThat(socket.state()).isEqualTo(KernelState.ESTABLISHED);
        });
        with((namespace, peer) -> {
            KernelSocket listener = listening(namespace, 1);
            peer.says(SYN);
            peer.says(ACK);
            assertThat(peer.says("<SEQ=101><ACK=1><CTL=ACK><DATA=5>"))
                    .isEqualTo("<SEQ=1><ACK=106><CTL=ACK>");
            KernelSocket late = listener.accept().orElseThrow();
            assertThat(late.receive()).isEqualTo(5);
        });
    }

    @Test
    void nobodyListens_everythingButAResetIsReset() {
        with((_, peer) -> {
            assertThat(peer.says(SYN)).isEqualTo("<SEQ=0><ACK=101><CTL=RST,ACK>");
            assertThat(peer.says("<SEQ=101><ACK=7><CTL=ACK>")).isEqualTo("<SEQ=7><CTL=RST>");
            assertThat(peer.says("<SEQ=101><ACK=7><CTL=RST,ACK>")).isEmpty();
        });
    }

    @Test
    void listen_resetsWhatAcknowledgesAndDropsAFin() {
        with((namespace, peer) -> {
            listening(namespace, 1);
            assertThat(peer.says("<SEQ=101><ACK=7><CTL=ACK>")).isEqualTo("<SEQ=7><CTL=RST>");
            assertThat(peer.says("<SEQ=101><ACK=7><CTL=SYN,ACK>")).isEqualTo("<SEQ=7><CTL=RST>");
            assertThat(peer.says("<SEQ=101><CTL=FIN>")).isEmpty();
            assertThat(peer.says("<SEQ=101><CTL=SYN,FIN>")).isEmpty();
        });
    }

    @Test
    void synSent_receivesSyn_andASynAckOrABareAckCompletesIt() {
        for (String last : new String[] {"<SEQ=100><ACK=1><CTL=SYN,ACK>", ACK}) {
            with((namespace, peer) -> {
                KernelSocket socket = connecting(namespace, peer);
                assertThat(peer.says(SYN)).isEqualTo(SYN_ACK);
                assertThat(socket.state()).isEqualTo(KernelState.SYN_RECV);
                peer.says(last);
                assertThat(socket.state()).isEqualTo(KernelState.ESTABLISHED);
            });
        }
    }

    @Test
    void synSent_resetsAWrongAckAndBelievesOnlyTheRightReset() {
        with((namespace, peer) -> {
            KernelSocket socket = connecting(namespace, peer);
            assertThat(peer.says("<SEQ=100><ACK=9><CTL=ACK>")).isEqualTo("<SEQ=9><CTL=RST>");
            assertThat(socket.state()).isEqualTo(KernelState.SYN_SENT);
            peer.says("<SEQ=100><CTL=RST>");
            assertThat(socket.state()).isEqualTo(KernelState.SYN_SENT);
            peer.says("<SEQ=0><ACK=1><CTL=RST,ACK>");
            assertThat(socket.state()).isEqualTo(KernelState.CLOSE);
            assertThat(socket.error()).isEqualTo(Errno.ECONNREFUSED.number());
        });
    }

    @Test
    void synReceived_receivesAnotherSynInTheWindow_resetsAndForgets() {
        with((namespace, peer) -> {
            listening(namespace, 1);
            peer.says(SYN);
            assertThat(peer.says("<SEQ=200><CTL=SYN>")).isEqualTo("<SEQ=0><ACK=201><CTL=RST,ACK>");
            assertThat(peer.says(ACK)).isEqualTo("<SEQ=1><CTL=RST>");
        });
    }

    @Test
    void established_challengesASynAnInexactResetAndAnAckOfTheFuture() {
        with((namespace, peer) -> {
            KernelSocket socket = accepted(namespace, peer);
            String challenge = "<SEQ=1><ACK=101><CTL=ACK>";
            assertThat(peer.says("<SEQ=101><CTL=SYN>")).isEqualTo(challenge);
            assertThat(peer.says("<SEQ=90000><CTL=SYN>")).isEqualTo(challenge);
            assertThat(peer.says("<SEQ=101><ACK=1><CTL=SYN,ACK>")).isEqualTo(challenge);
            assertThat(peer.says("<SEQ=102><CTL=RST>")).isEqualTo(challenge);
            assertThat(peer.says("<SEQ=101><ACK=2><CTL=ACK>")).isEqualTo(challenge);
            assertThat(socket.state()).isEqualTo(KernelState.ESTABLISHED);
        });
    }

    @Test
    void established_challengesAtMostOnceInHalfASecond() {
        with(Settings.PLAIN.with("tcp_invalid_ratelimit", 500), (namespace, peer) -> {
            accepted(namespace, peer);
            assertThat(peer.says("<SEQ=90000><ACK=1><CTL=ACK>"))
                    .isEqualTo("<SEQ=1><ACK=101><CTL=ACK>");
            assertThat(peer.says("<SEQ=90000><ACK=1><CTL=ACK>")).isEmpty();
        });
    }

    @Test
    void crossingFins_leadThroughClosingToTimeWait() {
        with((namespace, peer) -> {
            KernelSocket socket = accepted(namespace, peer);
            socket.shutdownWriting();
            peer.hears();
            assertThat(peer.says("<SEQ=101><ACK=1><CTL=FIN,ACK>"))
                    .isEqualTo("<SEQ=2><ACK=102><CTL=ACK>");
            assertThat(socket.state()).isEqualTo(KernelState.CLOSING);
            assertThat(peer.says("<SEQ=102><ACK=2><CTL=ACK>")).isEmpty();
            assertThat(socket.state()).isEqualTo(KernelState.CLOSE);
            assertThat(peer.says("<SEQ=101><ACK=2><CTL=FIN,ACK>"))
                    .isEqualTo("<SEQ=2><ACK=102><CTL=ACK>");
        });
    }

    @Test
    void closeAndThenText_isResetInFinWait1AndFinWait2() {
        with((namespace, peer) -> {
            accepted(namespace, peer).close();
            peer.hears();
            assertThat(peer.says("<SEQ=101><ACK=1><CTL=ACK><DATA=3>"))
                    .isEqualTo("<SEQ=1><CTL=RST>");
        });
        with((namespace, peer) -> {
            accepted(namespace, peer).close();
            peer.hears();
            peer.says("<SEQ=101><ACK=2><CTL=ACK>");
            assertThat(peer.says("<SEQ=101><ACK=2><CTL=ACK><DATA=3>"))
                    .isEqualTo("<SEQ=2><CTL=RST>");
        });
    }

    @Test
    void shutdown_acceptsTextAndShutdownOfReadingSendsNothing() {
        with((namespace, peer) -> {
            KernelSocket socket = halfClosed(namespace, peer);
            peer.says("<SEQ=101><ACK=2><CTL=ACK><DATA=3>");
            assertThat(socket.receive()).isEqualTo(3);
        });
        with((namespace, peer) -> {
            KernelSocket socket = accepted(namespace, peer);
            socket.shutdownReading();
            assertThat(peer.hears()).isEmpty();
            peer.says("<SEQ=101><ACK=1><CTL=ACK><DATA=3>");
            assertThat(socket.receive()).isEqualTo(3);
        });
    }

    @Test
    void closeWithOctetsUnread_resets() {
        with((namespace, peer) -> {
            KernelSocket socket = accepted(namespace, peer);
            peer.says("<SEQ=101><ACK=1><CTL=ACK><DATA=3>");
            socket.close();
            assertThat(peer.hears()).isEqualTo("<SEQ=1><ACK=104><CTL=RST,ACK>");
        });
    }

    @Test
    void aResetAtOctetsUnread_leavesThemToTheUser() {
        with((namespace, peer) -> {
            KernelSocket socket = accepted(namespace, peer);
            peer.says("<SEQ=101><ACK=1><CTL=ACK><DATA=3>");
            peer.says("<SEQ=104><CTL=RST>");
            assertThat(socket.receive()).isEqualTo(3);
            assertThat(socket.receive()).isEqualTo(Errno.ECONNRESET.result());
        });
    }

    @Test
    void timeWait_acknowledgesTextAndTheFinAndNoPlainAck() {
        with((namespace, peer) -> {
            waiting(namespace, peer);
            String ack = "<SEQ=2><ACK=102><CTL=ACK>";
            assertThat(peer.says("<SEQ=101><ACK=2><CTL=FIN,ACK>")).isEqualTo(ack);
            assertThat(peer.says("<SEQ=99><ACK=2><CTL=ACK><DATA=1>")).isEqualTo(ack);
            assertThat(peer.says("<SEQ=102><ACK=2><CTL=ACK><DATA=1>")).isEqualTo(ack);
            assertThat(peer.says("<SEQ=102><ACK=2><CTL=ACK>")).isEmpty();
            assertThat(peer.says("<SEQ=102><CTL=SYN>")).isEqualTo(ack);
        });
    }

    @Test
    void timeWait_receivesASynBeyond_reopensWithANumberBeyondTheOld() {
        with((namespace, peer) -> {
            waiting(namespace, peer);
            long before = peer.iss();
            // RFC 6191: old SND.NXT, which is ISS+2, and 65,537 more.
            assertThat(peer.says("<SEQ=103><CTL=SYN>")).isEqualTo("<SEQ=0><ACK=104><CTL=SYN,ACK>");
            assertThat(peer.iss() - before & 0xffff_ffffL).isIn(65_537L + 1, 65_537L + 2);
        });
    }

    @Test
    void timeWait_anExactResetDeletesItUnlessRfc1337IsKept() {
        String fin = "<SEQ=101><ACK=2><CTL=FIN,ACK>";
        with((namespace, peer) -> {
            waiting(namespace, peer);
            assertThat(peer.says("<SEQ=103><CTL=RST>")).isEmpty();
            assertThat(peer.says(fin)).isEqualTo("<SEQ=2><ACK=102><CTL=ACK>");
            assertThat(peer.says("<SEQ=102><CTL=RST>")).isEmpty();
            assertThat(peer.says("<SEQ=102><ACK=2><CTL=ACK>")).isEqualTo("<SEQ=2><CTL=RST>");
        });
        with(Settings.PLAIN.with("tcp_rfc1337", 1), (namespace, peer) -> {
            waiting(namespace, peer);
            assertThat(peer.says("<SEQ=102><CTL=RST>")).isEmpty();
            assertThat(peer.says(fin)).isEqualTo("<SEQ=2><ACK=102><CTL=ACK>");
        });
    }
}
