package io.synproof.properties.reality.script.run;

import static io.synproof.properties.reality.script.run.RunScripts.established;
import static io.synproof.properties.reality.script.run.RunScripts.last;
import static io.synproof.properties.reality.script.run.RunScripts.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.rules.RstInTimeWait;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.script.run.ScriptReport.LineReport;
import io.synproof.properties.reality.script.run.ScriptReport.Verdict;
import org.junit.jupiter.api.Test;

/** Options of a socket, of the system and of a script: modelled, ignored or not judged. */
class SettingsInScriptsTest {
    @Test
    void anOptionOfASocketThatIsNotModelledIsNotJudged() {
        LineReport line =
                last(established("+0 setsockopt(4, SOL_TCP, TCP_DEFER_ACCEPT, [1], 4) = 0"));

        assertThat(line.verdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(line.said()).isEqualTo("setsockopt() of TCP_DEFER_ACCEPT is not modelled");
        assertThat(last(established("+0 setsockopt(4, 6, 23, [1], 4) = 0")).said())
                .isEqualTo("setsockopt() of 23 is not modelled");
        assertThat(established("+0 setsockopt(4, SOL_TCP, TCP_NODELAY, [1], 4) = 0")
                        .verdict())
                .isEqualTo(Verdict.AGREES);
    }

    @Test
    void onlyTheFlagsOfASocketSayWhetherItWaits() {
        assertThat(established(
                                "+0 fcntl(4, F_SETFD, FD_CLOEXEC) = 0",
                                "+0 read(4, ..., 10) = -1 EAGAIN")
                        .verdict())
                .isEqualTo(Verdict.AGREES);
        assertThat(last(established("+0 fcntl(4, F_SETOWN, 1) = 0")).said())
                .isEqualTo("fcntl() with F_SETOWN is not modelled");
    }

    @Test
    void allOfACommandThatIsIgnoredIsNamed() {
        assertThat(last(run(
                                RuleProfile.LINUX,
                                "+0 `sysctl -q net.ipv4.tcp_sack=0 net.core.rmem_max=1 tcp_x >"
                                        + " /dev/null 2>&1 # quiet`"))
                        .said())
                .isEqualTo("ignored: net.core.rmem_max=1 tcp_x");
        assertThat(last(run(
                                RuleProfile.LINUX,
                                "+0 `./set_sysctls.py /proc/sys/net/ipv4/tcp_x=4; sysctl"
                                        + " net.ipv4.tcp_x=5`"))
                        .said())
                .isEqualTo("ignored: tcp_x");
        assertThat(ReportText.lines(run(
                        RuleProfile.LINUX,
                        "--tolerance_usecs=9",
                        "--mss=9",
                        "--dry_run",
                        "+0 `a`")))
                .endsWith("  Options of the script that are ignored: --mss=9, --dry_run");
    }

    @Test
    void aSettingOfZeroGivesTheRuleOfTheProfileBack() {
        Machine machine = Machine.begun(Stacks.of(RuleProfile.RFC9293));
        SystemSettings settings = new SystemSettings(machine.stack());
        Machine set = settings.after(machine, "sysctl net.ipv4.tcp_rfc1337=1")._1;

        assertThat(set.stack().rule(Rule.RST_IN_TIME_WAIT)).isEqualTo(RstInTimeWait.IGNORED);
        assertThat(settings.after(set, "sysctl net.ipv4.tcp_rfc1337=0")._1).isEqualTo(machine);
    }

    @Test
    void settingsOfTheSystemAreMappedAndOthersNamed() {
        LineReport shell = last(run(
                RuleProfile.LINUX,
                "+0 `sysctl -q net.ipv4.tcp_timestamps=0 net.ipv4.tcp_ecn=0; ./defaults.sh`"));
        assertThat(shell.said()).isEqualTo("ignored: tcp_ecn, ./defaults.sh");

        assertThat(last(run(
                                RuleProfile.LINUX,
                                "+0 `echo 0 > /proc/sys/net/ipv4/tcp_sack`",
                                "+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3",
                                "+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0",
                                "+0 connect(3, ..., ...) = -1 EINPROGRESS",
                                "+0 > S 0:0(0) <mss 1460,sackOK>"))
                        .said())
                .contains("sackOK is switched off by a setting of the system");
    }
}
