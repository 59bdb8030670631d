package io.synproof.properties.reality.kernel.converse;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.State;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.properties.reality.kernel.Errno;
import io.synproof.properties.reality.kernel.Packets;
import io.synproof.properties.reality.kernel.Seen;
import io.synproof.properties.reality.script.syntax.ScriptEvent;
import io.synproof.properties.reality.script.syntax.ScriptReader;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Conversations as scripts of packetdrill, by what its reader makes of them. */
class PacketdrillTextTest {
    private static Exchange exchange(Happening happening, String... answers) {
        return new Exchange(
                State.ESTABLISHED,
                new Move.Call(Move.Kind.RECEIVE),
                happening,
                "",
                List.of(answers)
                        .map(answer -> Segment.parse(Seen.SPACE, answer))
                        .map(segment -> Seen.of(Packets.of(segment, 5_000, 7, 0))),
                new Judge.Judgement(List.empty(), List.empty(), List.empty()),
                Option.none(),
                0);
    }

    private static Exchange arrives(String segment, String... answers) {
        return exchange(new Happening.Arrival(Segment.parse(Seen.SPACE, segment)), answers);
    }

    private static Exchange calls(Move.Kind kind, int result, String... answers) {
        return exchange(new Happening.Called(new Move.Call(kind), result), answers);
    }

    /** The events behind the settings and the opening of a listener, in a script's words. */
    private static List<String> lines(boolean listens, long iss, Exchange... exchanges) {
        return lines(new Schedule(listens, iss, 300, Offers.NONE, List.empty()), exchanges)
                .drop(listens ? 4 : 0);
    }

    private static List<String> lines(Schedule schedule, Exchange... exchanges) {
        Played played = new Played(schedule, List.of(exchanges), Option.none(), false);
        String script =
                PacketdrillText.of(new Tally.Difference("a kind", 1, played, Shrinking.DONE));
        return List.ofAll(ScriptReader.read("a test", script).lines())
                .reject(line -> line.event() instanceof ScriptEvent.Shell)
                .map(line -> line.text().substring("+0 ".length()));
    }

    @Test
    void everyErrorHasItsNameInTheReadersWords() {
        assertThat(lines(
                        false,
                        100,
                        calls(Move.Kind.CONNECT, Errno.EINPROGRESS.result()),
                        calls(Move.Kind.RECEIVE, Errno.ECONNREFUSED.result()),
                        calls(Move.Kind.RECEIVE, Errno.ETIMEDOUT.result())))
                .containsExactly(
                        "socket(..., SOCK_STREAM|SOCK_NONBLOCK, IPPROTO_TCP) = 3",
                        "connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)",
                        "recv(3, ..., 65536, MSG_DONTWAIT) = -1 ECONNREFUSED (Connection refused)",
                        "recv(3, ..., 65536, MSG_DONTWAIT) = -1 ETIMEDOUT (Connection timed out)");
    }

    @Test
    void anIssOfZeroIsTheKernelsOwn() {
        assertThat(lines(true, 0, arrives("<SEQ=300><CTL=SYN>", "<SEQ=0><ACK=301><CTL=SYN,ACK>")))
                .containsExactly("< S 0:0(0) win 0", "> S. 0:0(0) ack 1 <...>");
        assertThat(lines(
                                false,
                                5,
                                calls(
                                        Move.Kind.CONNECT,
                                        Errno.EINPROGRESS.result(),
                                        "<SEQ=4294967295><CTL=SYN>"),
                                arrives(
                                        "<SEQ=300><ACK=0><CTL=SYN,ACK>",
                                        "<SEQ=0><ACK=301><CTL=ACK>"))
                        .last())
                .isEqualTo("> . 1:1(0) ack 1");
    }

    @Test
    void aWindowScaleIsOffered() {
        assertThat(lines(true, 100, arrives("<SEQ=300><CTL=SYN><MSS=1460><WS=7>")))
                .containsExactly("< S 0:0(0) win 0 <mss 1460,nop,wscale 7>");
    }

    @Test
    void sackIsPermittedAndAnyBlocksWillDo() {
        assertThat(lines(true, 100, arrives("<SEQ=300><CTL=SYN><MSS=1460><SACK-OK>")))
                .containsExactly("< S 0:0(0) win 0 <mss 1460,sackOK,nop,nop>");
        assertThat(lines(
                                true,
                                100,
                                arrives(
                                        "<SEQ=311><ACK=101><CTL=ACK><DATA=5>",
                                        "<SEQ=101><ACK=301><CTL=ACK><SACK=311-316>"))
                        .last())
                .isEqualTo("> . 1:1(0) ack 1 <...>");
    }

    @Test
    void aBufferThatIsToBeFilledIsSmall() {
        Move filling =
                new Move.Inject(Control.ACK, SeqPlace.NEXT, AckPlace.NXT, Move.Inject.FILLING);
        Exchange connects = calls(Move.Kind.CONNECT, Errno.EINPROGRESS.result());

        assertThat(lines(new Schedule(true, 100, 300, Offers.NONE, List.of(filling))))
                .contains("setsockopt(3, SOL_SOCKET, SO_RCVBUF, [8192], 4) = 0");
        assertThat(lines(new Schedule(false, 100, 300, Offers.NONE, List.of(filling)), connects))
                .contains("setsockopt(3, SOL_SOCKET, SO_RCVBUF, [8192], 4) = 0");
        assertThat(lines(new Schedule(true, 100, 300, Offers.NONE, List.empty())))
                .doesNotContain("setsockopt(3, SOL_SOCKET, SO_RCVBUF, [8192], 4) = 0");
    }

    @Test
    void otherPeersAreNamedAndNoMore() {
        Move stranger = new Move.Call(Move.Kind.STRANGER);
        Schedule crowded = new Schedule(true, 100, 300, Offers.NONE, List.of(stranger));

        assertThat(lines(crowded, calls(Move.Kind.STRANGER, 1), calls(Move.Kind.ACCEPT_OTHER, 0)))
                .last()
                .isEqualTo("listen(3, 2) = 0");
    }

    @Test
    void aResetOfWhatDoesNotAcknowledgeIsNumberedZero() {
        assertThat(lines(false, 100, arrives("<SEQ=300><CTL=SYN>", "<SEQ=0><ACK=301><CTL=RST,ACK>"))
                        .last())
                .isEqualTo("> R. 0:0(0) ack 1");
    }

    @Test
    void eachConnectionThatIsAcceptedHasANumberOfItsOwn() {
        assertThat(lines(
                        true,
                        100,
                        calls(Move.Kind.ACCEPT, Errno.EAGAIN.result()),
                        calls(Move.Kind.ACCEPT, 0),
                        calls(Move.Kind.CLOSE, 0),
                        calls(Move.Kind.ACCEPT, 0),
                        calls(Move.Kind.CLOSE, 0)))
                .containsExactly(
                        "accept(3, ..., ...) = -1 EAGAIN (Resource temporarily unavailable)",
                        "accept(3, ..., ...) = 4",
                        "close(4) = 0",
                        "accept(3, ..., ...) = 5",
                        "close(5) = 0");
    }
}
