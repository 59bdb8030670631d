package io.synproof.properties.reality.script.run;

import static io.synproof.properties.reality.script.run.RunScripts.established;
import static io.synproof.properties.reality.script.run.RunScripts.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.script.run.ScriptReport.LineReport;
import io.synproof.properties.reality.script.run.ScriptReport.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that return later than they are made. */
class WaitingCallsTest {
    @Test
    void aCallThatWaitsReturnsWhenItsTimeHasCome() {
        assertThat(run(
                                RuleProfile.RFC9293,
                                "+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3",
                                "+0...0.1 connect(3, ..., ...) = 0",
                                "+0 > S 0:0(0) <...>",
                                "+.05 < S. 0:0(0) ack 1 win 100",
                                "+0 > . 1:1(0) ack 1",
                                "+.2...1 read(3, ..., 10) = 5",
                                "+.1 < P. 1:6(5) ack 1 win 100",
                                "+0 > . 1:1(0) ack 6")
                        .verdict())
                .isEqualTo(Verdict.AGREES);
        assertThat(ReportText.lines(run(
                        RuleProfile.RFC9293,
                        "+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3",
                        "+0...0.1 connect(3, ..., ...) = 0",
                        "+0 > S 0:0(0) <...>",
                        "+1 %{ print(tcpi_state) }%")))
                .contains("                but connect() still waits in SYN-SENT")
                .endsWith("DIFFERS in line 2: the model does otherwise than a.pkt says under"
                        + " RFC9293");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +0...0.1 write(99, ..., 10) = 10        | write() = -1 EBADF in ESTABLISHED
            +0...0.1 close(77) = 0                  | close() = -1 EBADF in ESTABLISHED
            +0...0.1 shutdown(5, SHUT_WR) = -1 EPIPE | shutdown() = -1 EBADF in ESTABLISHED
            +0...0.1 shutdown(4, SHUT_WR) = -1 EPIPE | shutdown() = 0 in FIN-WAIT-1
            +0...0.1 write(4, ..., 10) = 11         | write() = 10 in ESTABLISHED
            +0...0.1 write(4, ..., 10) = -1 EPIPE   | write() = 10 in ESTABLISHED
            """)
    void aCallThatWaitsGivesWhatTheModelGives(String line, String does) {
        ScriptReport report = established(line, "+1 %{ print(tcpi_state) }%");

        assertThat(report.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(report.lines()).element(7).extracting(LineReport::said).isEqualTo(does);
    }

    @Test
    void aCallThatWaitsMayGiveWhatItGivesAtOnce() {
        assertThat(established(
                                "+0...0.1 write(4, ..., 10) = 10",
                                "+0 > P. 1:11(10) ack 1",
                                "+.2...0.4 shutdown(4, SHUT_WR) = 0",
                                "+0 > F. 11:11(0) ack 1",
                                "+.3...0.4 close(4) = 0")
                        .verdict())
                .isEqualTo(Verdict.AGREES);
    }

    @Test
    void aWriteThatWaitsForTheConnectionSendsWhenItReturns() {
        assertThat(run(
                                RuleProfile.RFC9293,
                                "+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3",
                                "+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0",
                                "+0 connect(3, ..., ...) = -1 EINPROGRESS",
                                "+0 > S 0:0(0) <...>",
                                "+0 fcntl(3, F_SETFL, O_RDWR) = 0",
                                "+0...0.1 write(3, ..., 10) = 10",
                                "+.05 < S. 0:0(0) ack 1 win 100",
                                "+0 > . 1:1(0) ack 1",
                                "+.1 > P. 1:11(10) ack 1")
                        .verdict())
                .isEqualTo(Verdict.AGREES);
    }
}
