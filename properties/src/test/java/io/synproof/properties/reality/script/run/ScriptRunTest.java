package io.synproof.properties.reality.script.run;

import static io.synproof.properties.reality.script.run.RunScripts.established;
import static io.synproof.properties.reality.script.run.RunScripts.last;
import static io.synproof.properties.reality.script.run.RunScripts.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.script.run.ScriptReport.LineReport;
import io.synproof.properties.reality.script.run.ScriptReport.Verdict;
import io.synproof.properties.reality.script.syntax.ScriptException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a script may leave to the endpoint, and what it may not. */
class ScriptRunTest {
    @Test
    void anAcknowledgmentOfTextMayWaitAndCoverMore() {
        assertThat(established(
                                "+0 < . 1:1001(1000) ack 1 win 20000",
                                "+0 < . 1001:2001(1000) ack 1 win 20000",
                                "+.2 > . 1:1(0) ack 2001")
                        .verdict())
                .isEqualTo(Verdict.AGREES);
        assertThat(established(
                                "+0 < . 1:1001(1000) ack 1 win 20000",
                                "+0 write(4, ..., 10) = 10",
                                "+0 > P. 1:11(10) ack 1001")
                        .verdict())
                .isEqualTo(Verdict.AGREES);
    }

    @Test
    void itMayNotWaitForHalfASecond() {
        LineReport line =
                last(established("+0 < . 1:1001(1000) ack 1 win 20000", "+.6 > . 1:1(0) ack 1001"));

        assertThat(line.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(line.said())
                .isEqualTo("the model sends it 600 ms earlier, with line 8; it may be 504 ms late");
    }

    @Test
    void aChallengeMayNotWait() {
        assertThat(established("+0 < S 5:5(0) win 20000", "+.003 > . 1:1(0) ack 1")
                        .verdict())
                .isEqualTo(Verdict.AGREES);
        assertThat(established("+0 < S 5:5(0) win 20000", "+.1 > . 1:1(0) ack 1")
                        .verdict())
                .isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void aDifferenceNamesTheLineWhatTheModelDoesAndTheRule() {
        ScriptReport report = run(
                RuleProfile.RFC793,
                established(List.of("+0 < S 5:5(0) win 20000", "+0 > . 1:1(0) ack 1")));

        assertThat(report.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(last(report).line().number()).isEqualTo(9);
        assertThat(last(report).said())
                .isEqualTo("the model sends > R. 0:0(0) ack 6 (since line 8)");
        assertThat(last(report).rules()).containsExactly(Clause.SYN_RESETS);
    }

    @Test
    void textIsCutIntoSegmentsAsTheEndpointLikes() {
        assertThat(established(
                                "+0 write(4, ..., 2500) = 2500",
                                "+0 > . 1:1001(1000) ack 1",
                                "+0 > P. 1001:2501(1500) ack 1",
                                "+.3 > . 1:501(500) ack 1",
                                "+0 shutdown(4, SHUT_WR) = 0",
                                "+0 > F. 2501:2501(0) ack 1",
                                "+1 > FP. 501:2501(2000) ack 1")
                        .verdict())
                .isEqualTo(Verdict.AGREES);
    }

    @Test
    void noOctetIsSentBeforeItsTurnOrBeyondTheWindow() {
        assertThat(established("+0 write(4, ..., 2500) = 2500", "+0 > . 1001:2001(1000) ack 1")
                        .verdict())
                .isEqualTo(Verdict.DIFFERS);
        assertThat(established("+0 write(4, ..., 30000) = 30000", "+0 > . 1:20002(20001) ack 1")
                        .verdict())
                .isEqualTo(Verdict.DIFFERS);
        assertThat(established("+0 write(4, ..., 30000) = 30000", "+0 > . 1:20001(20000) ack 1")
                        .verdict())
                .isEqualTo(Verdict.AGREES);
    }

    @Test
    void theRightEdgeOfTheWindowDoesNotMoveBack() {
        assertThat(established(
                                "+0 < . 1:1001(1000) ack 1 win 20000",
                                "+0 > . 1:1(0) ack 1001 win 64535")
                        .verdict())
                .isEqualTo(Verdict.AGREES);
        assertThat(last(established(
                                "+0 < . 1:1001(1000) ack 1 win 20000",
                                "+0 > . 1:1(0) ack 1001 win 64534"))
                        .said())
                .contains("a receiver does not shrink its window (RFC 9293, 3.8.6)");
    }

    @Test
    void optionsFollowFromBothSyns() {
        String[] offered = {
            "+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3",
            "+0 listen(3, 1) = 0",
            "+0 < S 0:0(0) win 100 <mss 1000>",
            "+0 > S. 0:0(0) ack 1 <mss 1460,sackOK>"
        };
        assertThat(last(run(RuleProfile.RFC9293, offered)).said())
                .isEqualTo("the segment is right, but a SYN,ACK has sackOK only if the SYN had it"
                        + " (RFC 7323, 2.2 and 3.2; RFC 2018, 2)");
        assertThat(last(established(
                                "+0 < P. 1:2(1) ack 1 win 100",
                                "+0 > . 1:1(0) ack 2 <nop,nop,TS val 1 ecr 2>"))
                        .said())
                .contains("timestamps are not agreed");
    }

    @Test
    void aSynWithAnyOptionsMayHaveAgreedOnWindowScale() {
        assertThat(run(
                                RuleProfile.RFC9293,
                                "+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3",
                                "+0 listen(3, 1) = 0",
                                "+0 < S 0:0(0) win 100 <mss 1000,nop,wscale 7>",
                                "+0 > S. 0:0(0) ack 1 win 64240 <...>",
                                "+0 < . 1:1(0) ack 1 win 100",
                                "+0 accept(3, ..., ...) = 4",
                                "+0 write(4, ..., 9000) = 9000",
                                "+0 > P. 1:9001(9000) ack 1 win 63")
                        .verdict())
                .isEqualTo(Verdict.AGREES);
    }

    @Test
    void whatTheModelLacksIsNotJudged() {
        LineReport line = last(established("+0 %{ assert tcpi_snd_cwnd == 10, tcpi_snd_cwnd }%"));

        assertThat(line.verdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(line.said())
                .isEqualTo("not modelled: assert tcpi_snd_cwnd == 10, tcpi_snd_cwnd");
        assertThat(established("+0 ioctl(4, SIOCINQ, [0]) = 0").verdict())
                .isEqualTo(Verdict.NOT_JUDGED);
    }

    @Test
    void linuxAnswersOneOutOfPlaceInHalfASecond() {
        String[] lines = established(List.of(
                "+0 < S 5:5(0) win 20000",
                "+0 > . 1:1(0) ack 1",
                "+.1 < S 5:5(0) win 20000",
                "+.5 < S 5:5(0) win 20000",
                "+0 > . 1:1(0) ack 1",
                "+.1 < S 5:5(0) win 20000",
                "+0 > . 1:1(0) ack 1"));

        assertThat(last(run(RuleProfile.RFC9293, lines)).line().number()).isEqualTo(12);
        assertThat(last(run(RuleProfile.LINUX, lines)).rules())
                .containsExactly(Clause.SYN_CHALLENGED, Clause.CHALLENGE_SPENT);
    }

    @Test
    void triesThatAreUsedUpEndTheConnection() {
        String[] lines = {
            "+0 `sysctl -q net.ipv4.tcp_syn_retries=1`",
            "+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3",
            "+0...10 connect(3, ..., ...) = -1 ETIMEDOUT (Connection timed out)",
            "+0 > S 0:0(0) <...>",
            "+1 > S 0:0(0) <...>"
        };
        assertThat(run(RuleProfile.LINUX, lines).verdict()).isEqualTo(Verdict.AGREES);
        lines[0] = "+0 `sysctl -q net.ipv4.tcp_syn_retries=2`";
        assertThat(run(RuleProfile.LINUX, lines).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void timeWaitEndsAfterTheTimeOfTheProfile() {
        String[] lines = established(List.of(
                "+0 close(3) = 0",
                "+0 close(4) = 0",
                "+0 > F. 1:1(0) ack 1",
                "+0 < F. 1:1(0) ack 2 win 100",
                "+0 > . 2:2(0) ack 2",
                "+61 < F. 1:1(0) ack 2 win 100",
                "+0 > . 2:2(0) ack 2"));

        assertThat(run(RuleProfile.RFC9293, lines).verdict()).isEqualTo(Verdict.AGREES);
        assertThat(last(run(RuleProfile.LINUX, lines)).said())
                .isEqualTo("the model sends > R 2:2(0) (since line 13)");
    }

    @Test
    void whatIsNoCallAndNoOptionIsRefused() {
        assertThatThrownBy(() -> run(RuleProfile.RFC9293, "+0 soket(1) = 3"))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith(
                        "a.pkt:1:1: unknown system call 'soket' (did you mean 'socket'?)");
        assertThatThrownBy(() -> run(RuleProfile.RFC9293, "--tolerance=1", "+0 `a`"))
                .hasMessageStartingWith("a.pkt:1:1: unknown option 'tolerance'");
        assertThatThrownBy(() -> run(RuleProfile.RFC9293, "1 `a`", "0.5 `b`"))
                .hasMessage("a.pkt:2:1: the time goes backwards");
    }
}
