package io.synproof.properties.documents.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.markup.yaml.YamlReader;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformanceTest {
    private static final ConfiguredScenario HANDSHAKE = Scenarios.HANDSHAKE.with("bits=16");
    private static final String OPENED = "client opens; deliver SYN; deliver SYN,ACK; deliver ACK";

    @Test
    void aSentenceOfEachKindIsPlayed() {
        Performance played = play(
                HANDSHAKE.with("retries=1", "msl=2", "rto=1", "drop=0", "mss=2"),
                "client opens iss=100; client sent SYN seq=100; client is in SYN-SENT",
                "tick; client retransmission timeout; client sent the second SYN",
                "hold the client's first SYN; deliver a copy of client SYN 2 iss=300",
                "server is SYN-RECEIVED; server sent SYN,ACK seq=300 ack=101",
                "lose SYN 2; deliver SYN,ACK; client is told connection established",
                "deliver ACK before held SYN; server is ESTABLISHED; server sent nothing",
                "server sends 2 octets; server sent DATA data=2; deliver DATA",
                "client closes; client aborts; client is CLOSED",
                "server crashes; server reboots; server is LISTEN");

        assertThat(played.contradiction()).isEmpty();
        assertThat(played.unmet()).isEmpty();
        assertThat(played.prologue().actions()).hasSize(13);
    }

    /** The last sentence cannot happen; what can instead is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deliver ACK | no ACK is in flight, but nothing; here can happen: client opens, server
            client closes | the client has no connection; here can happen: client opens,
            client opens; client opens | the client has a connection on port 0 already, in SYN-SENT
            client opens; deliver SYN 2 | no SYN 2 is in flight, but client SYN 1 <SEQ=0><CTL=SYN>;
            client opens; tick | there is no clock: set msl; here can happen: deliver client SYN 1
            client opens; server time-wait timeout | the server runs no time-wait timer, but none;
            client opens; client user timeout | the client runs no user timer, but retransmission;
            client opens; client closes on port 1 | the client has no connection on port 1;
            server crashes; server crashes | the server is down already; here can happen: client
            server reboots | the server is up; here can happen:
            client crashes; client opens | the client is down; here can happen: client reboots,
            server accepts | no connection waits to be accepted by a call of the server;
            client opens; hold SYN; deliver SYN | no SYN is in flight, but client SYN 1
            """)
    void anEventThatCannotHappenIsRefused(String sentences, String why) {
        assertThat(contradiction(HANDSHAKE, sentences)).startsWith(why);
    }

    @Test
    void aSegmentThatMayBeOneOfSeveralIsRefused() {
        assertThat(contradiction(
                        HANDSHAKE, OPENED + "; server sends 1; server sends 1; deliver DATA"))
                .startsWith("'DATA' may be server DATA 1 <SEQ=1><ACK=1><CTL=ACK><DATA=1> or server"
                        + " DATA 2 <SEQ=2><ACK=1><CTL=ACK><DATA=1>: say which; here can happen:");
    }

    @Test
    void timeDoesNotPassBeforeWhatIsDue() {
        ConfiguredScenario timed = HANDSHAKE.with("msl=1", "rto=2", "retries=1");

        assertThat(contradiction(timed, "client opens; 2 ticks"))
                .startsWith("time does not pass before client SYN 1, at the end of its lifetime, is"
                        + " delivered or lost; here can happen: deliver client SYN 1,");
        assertThat(contradiction(timed, "client opens; tick; lose SYN; tick; tick"))
                .startsWith("time does not pass before the retransmission timer of the client goes"
                        + " off; here can happen: client retransmission timeout,");
        assertThat(contradiction(timed, "client opens; client retransmission timeout"))
                .startsWith("the retransmission timer of the client does not go off yet: it is due"
                        + " in 2 ticks;");
        assertThat(contradiction(timed, "tick")).startsWith("nothing waits for time to pass;");
    }

    @Test
    void aNetworkThatKeepsTheOrderDeliversTheOldestFirst() {
        String sentences = OPENED + "; client sends 1; client sends 1; deliver client DATA 2";

        assertThat(play(HANDSHAKE, sentences).contradiction()).isEmpty();
        assertThat(play(HANDSHAKE.with("network=overtaking"), sentences).contradiction())
                .isEmpty();
        assertThat(contradiction(HANDSHAKE.with("network=fifo"), sentences))
                .startsWith("the network keeps the order, and DATA"
                        + " <SEQ=1><ACK=1><CTL=ACK><DATA=1> goes first;");
    }

    @Test
    void moreThanTheNetworkHoldsIsRefused() {
        assertThat(contradiction(
                        HANDSHAKE.with("capacity=1"), OPENED + "; client sends 1; client sends 1"))
                .startsWith("more is in flight than the network holds: set capacity higher");
    }

    @Test
    void whatIsNotSoIsToldAndThePlayGoesOn() {
        Performance played = play(
                HANDSHAKE,
                "client opens; client is ESTABLISHED; client sent nothing",
                "deliver SYN; server sent ACK; server is told connection reset");

        assertThat(played.unmet())
                .extracting(Unmet::words)
                .containsExactly(
                        "not so: client is ESTABLISHED; it is SYN-SENT",
                        "not so: client sent nothing; it sent SYN <SEQ=0><CTL=SYN>",
                        "not so: server sent ACK; it sent SYN,ACK <SEQ=0><ACK=1><CTL=SYN,ACK>",
                        "not so: server is told connection reset; it is told nothing");
        assertThat(played.unmet().getLast().place()).hasToString("my.yaml:2:31");
        assertThat(played.isAsSaid()).isFalse();
    }

    @Test
    void aForgedSegmentHasTheNumbersThatItsVictimExpectsUnlessItSaysOthers() {
        assertThat(forged("inject RST to server")).isEqualTo("<SEQ=101><CTL=RST>");
        assertThat(forged("inject ACK data=2 wnd=7 ts=9 to client on port 0"))
                .isEqualTo("<SEQ=301><ACK=101><CTL=ACK><DATA=2><WND=7><TS=9>");
        assertThat(forged("inject RST,ACK seq=irs-1 ack=iss+rcv.wnd to client"))
                .isEqualTo("<SEQ=299><ACK=104><CTL=RST,ACK>");
        assertThat(forged("inject SYN seq=snd.nxt-snd.una to server"))
                .isEqualTo("<SEQ=0><CTL=SYN>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inject RST to server | my.yaml:1:8: there is no rcv.nxt in LISTEN
            inject RST seq=70000 to server | my.yaml:1:16: 70000 is not a sequence number: they go
            inject RST seq=1 data=1 to server | my.yaml:1:8: a reset carries no octets here
            inject ACK seq=1 ack=1 ts=4294967296 to server | my.yaml:1:27: ts is a number from 0 to
            client opens iss=65536 | my.yaml:1:1: iss=65536 is not a sequence number: they go up to
            """)
    void aNumberThatDoesNotExistIsRefused(String sentence, String message) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> play(HANDSHAKE, sentence))
                .withMessageStartingWith(message);
    }

    private static String forged(String sentence) {
        return play(
                        HANDSHAKE,
                        "client opens iss=100; deliver SYN iss=300; deliver SYN,ACK; deliver ACK",
                        sentence)
                .lines()
                .getLast()
                .happenings()
                .getLast()
                .sent()
                .head()
                .packet()
                .segment()
                .toString();
    }

    private static String contradiction(ConfiguredScenario scenario, String sentences) {
        return play(scenario, sentences).contradiction().orElseThrow().words();
    }

    private static Performance play(ConfiguredScenario scenario, String... lines) {
        List<ScheduleLine> schedule = IntStream.range(0, lines.length)
                .mapToObj(i -> new DocumentText("my.yaml", i + 1, lines[i]))
                .map(text -> ScheduleLine.of(YamlReader.read(text)))
                .toList();
        return Performance.of(new Schedule(schedule), scenario.scenario());
    }
}
