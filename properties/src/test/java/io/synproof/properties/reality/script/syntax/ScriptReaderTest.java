package io.synproof.properties.reality.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts are read as they are written, and what is none is refused with its place. */
class ScriptReaderTest {
    private static Script read(String... lines) {
        return ScriptReader.read("a.pkt", String.join("\n", lines));
    }

    private static ScriptEvent event(String line) {
        return read(line).lines().getFirst().event();
    }

    private static TcpPattern sent(String line) {
        return ((ScriptEvent.Expectation) event(line)).pattern();
    }

    @Test
    void aPacketHasEverythingThatItSays() {
        ScriptEvent event = event("+.1 < [ce] FP.UW 1:1001(1000) ack 5 win 257 urg 7"
                + " <nop,TS val 100 ecr 0,sack 1:1001 2001:3001,mss 1460,wscale 7,sackOK,eol>");

        assertThat(event)
                .isEqualTo(new ScriptEvent.Injection(new TcpPattern(
                        0,
                        "FP.UC",
                        1,
                        1000,
                        OptionalLong.of(5),
                        OptionalInt.of(257),
                        OptionalInt.of(7),
                        Optional.of(List.of(
                                TcpOption.Plain.NOP,
                                new TcpOption.Timestamps(100, 0),
                                new TcpOption.SelectiveAck(List.of(
                                        new TcpOption.Block(1, 1001),
                                        new TcpOption.Block(2001, 3001))),
                                new TcpOption.MaximumSegmentSize(1460),
                                new TcpOption.WindowScale(7),
                                TcpOption.Plain.SACK_PERMITTED,
                                TcpOption.Plain.END)),
                        Optional.of("ce"))));
    }

    @Test
    void anyOptionsAreNotTheSameAsNone() {
        assertThat(sent("+0 > S 0:0(0) <...>").options()).isEmpty();
        assertThat(sent("+0 > . 1:1(0) ack 1").options()).contains(List.of());
    }

    @Test
    void cookiesAndSignaturesAreKnownByName() {
        assertThat(sent("+0 > S 0:0(0) <FO 0123456789abcdef,md5 valid,FOEXP>").options())
                .contains(List.of(
                        new TcpOption.Named("FO"),
                        new TcpOption.Named("md5"),
                        new TcpOption.Named("FOEXP")));
    }

    @ParameterizedTest
    @CsvSource({
        "+0,RELATIVE,0,0",
        "+.1,RELATIVE,100000,100000",
        "1.25,ABSOLUTE,1250000,1250000",
        "0.1~0.3,ABSOLUTE,100000,300000",
        "+0.1~+0.3,RELATIVE,100000,300000",
        "*,ANY,0,0"
    })
    void timesAreRelativeAbsoluteRangesAndAny(String time, Moment.Kind kind, long from, long to) {
        assertThat(read(time + " > . 1:1(0) ack 1").lines().getFirst().moment())
                .isEqualTo(new Moment(kind, from, to));
    }

    @Test
    void aCallHasArgumentsAResultAndAnError() {
        assertThat(event("+0...0.2 connect(3, ..., ...) = -1 ECONNREFUSED (Connection refused)"))
                .isEqualTo(new ScriptEvent.Call(
                        "connect",
                        List.of(new Expression.Figure(3), Expression.Any.ANY, Expression.Any.ANY),
                        new Expression.Figure(-1),
                        Optional.of("ECONNREFUSED"),
                        OptionalLong.of(200_000)));
        assertThat(event("+0 fcntl(3, F_GETFL) = 0x802 (flags O_RDWR|O_NONBLOCK)"))
                .extracting(call -> ((ScriptEvent.Call) call).result())
                .isEqualTo(new Expression.Figure(0x802));
    }

    @Test
    void argumentsAreStructuresArraysUnionsAndAddresses() {
        ScriptEvent.Call call = (ScriptEvent.Call) event(
                "+0 poll([{fd=4, events=POLLIN|POLLOUT}, {...}], \"x\", htons(8080), -5) = 1");

        assertThat(call.arguments())
                .containsExactly(
                        new Expression.Array(List.of(
                                new Expression.Structure(List.of(
                                        new Expression.Member("fd", new Expression.Figure(4)),
                                        new Expression.Member(
                                                "events",
                                                new Expression.Union(List.of(
                                                        new Expression.Name("POLLIN"),
                                                        new Expression.Name("POLLOUT")))))),
                                new Expression.Structure(
                                        List.of(new Expression.Member("", Expression.Any.ANY))))),
                        new Expression.Text("\"x\""),
                        new Expression.Made("htons", List.of(new Expression.Figure(8080))),
                        new Expression.Figure(-5));
    }

    @Test
    void optionsCommandsCodeAndCommentsStandWhereTheyMay() {
        Script script = read(
                "// A comment.",
                "--tolerance_usecs=10000",
                "--define=X=\"a b\"",
                "`first command`",
                "/* More",
                "   of them. */ +0 `second`",
                "+1 %{ assert tcpi_state == TCP_ESTABLISHED, tcpi_state }% // The end.");

        assertThat(script.options())
                .containsExactly(
                        new Script.ScriptOption(2, "tolerance_usecs", "10000"),
                        new Script.ScriptOption(3, "define", "X=\"a b\""));
        assertThat(script.lines())
                .extracting(ScriptLine::event)
                .containsExactly(
                        new ScriptEvent.Shell("first command"),
                        new ScriptEvent.Shell("second"),
                        new ScriptEvent.Code("assert tcpi_state == TCP_ESTABLISHED, tcpi_state"));
        assertThat(script.lines()).extracting(ScriptLine::number).containsExactly(4, 6, 7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            +0 < S 0:0(0) win 10 <mss>            | 1:23 | mss has one number
            +0 < S 0:0(0) win 10 <mos 1>          | 1:23 | 'mos' is no option; there is mss
            +0 < S 0:0(0) win 70000               | 1:19 | 70000 is out of range: 0 to 65535
            +0 < S 0:0(0)                         | 1:6  | a packet to the endpoint needs
            +0 < S 0:0(0) wind 10                 | 1:15 | 'wind' is no field of a packet
            +0 < X 0:0(0) win 10                  | 1:6  | 'X' in X is no control bit
            +0 < S 0:5(4) win 10                  | 1:8  | 0:5(4): 0 and 4 octets end at 4
            +0 < . 0:0(0) win 10                  | 1:6  | the ACK bit (.) without
            +0 > S 0:0(0) ack 1                   | 1:6  | an acknowledgment number without
            +0 < S 0:0(0) win 10 <...>            | 1:22 | <...> is for packets that
            +0 < S 0:0(0) win 10 win 10           | 1:22 | 'win' for a second time
            +0 < udp (1000)                       | 1:6  | a packet of udp: only those
            +0 < icmp unreachable host_unreachable [0:0(0)] | 1:6 | a packet of icmp: only
            +0 > gre: S 0:0(0)                    | 1:11 | 'S' is not understood here
            +0 read(3, ..., 1) = 1 EAGAN (x) y    | 1:34 | 'y' is not understood here
            +0 read(3, ..., 1) == 1               | 1:21 | '=' is not understood here
            +0 read(3, ..., 1) = -1 eagain        | 1:25 | 'eagain' is no errno
            * read(3, ..., 1) = 1                 | 1:1  | the time * is for packets
            0.1~0.2 read(3, ..., 1) = 1           | 1:1  | a range of time is for packets
            0.3~0.2 > . 1:1(0) ack 1              | 1:1  | the range of time goes backwards
            +0 `unfinished                        | 1:4  | what begins with ` here does not end
            read(3) = 1                           | 1:1  | 'read' is not understood here
            """)
    void whatIsNotUnderstoodIsNamedWithItsPlace(String line, String place, String problem) {
        assertThatThrownBy(() -> read(line.strip()))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("a.pkt:" + place.strip() + ": ")
                .hasMessageContaining(problem.strip());
    }

    @Test
    void bracketsAreNotNestedWithoutEnd() {
        assertThatThrownBy(() -> read("+0 read(" + "[".repeat(101)))
                .hasMessage("a.pkt:1:108: brackets within brackets, more than 100 deep");
    }
}
