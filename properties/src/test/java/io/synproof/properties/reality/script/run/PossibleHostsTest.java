package io.synproof.properties.reality.script.run;

import static io.synproof.properties.reality.script.run.RunScripts.last;
import static io.synproof.properties.reality.script.run.RunScripts.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.script.run.ScriptReport.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Possible hosts, where timers may have gone off that nobody saw. */
class PossibleHostsTest {
    /** Connections whose text nobody acknowledges, under a user timeout, seen alive and dead. */
    private static String[] dying(int connections) {
        List<String> lines = new ArrayList<>(List.of(
                "+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3",
                "+0 setsockopt(3, SOL_TCP, TCP_USER_TIMEOUT, [1000], 4) = 0",
                "+0 listen(3, 9) = 0"));
        for (int i = 0; i < connections; i++) {
            int port = 1000 + i;
            lines.add("+0 < " + port + ">80 S 0:0(0) win 20000 <mss 1000>");
            lines.add("+0 > 80>" + port + " S. 0:0(0) ack 1 <...>");
            lines.add("+0 < " + port + ">80 . 1:1(0) ack 1 win 20000");
            lines.add("+0 accept(3, ..., ...) = " + (4 + i));
        }
        for (int i = 0; i < connections; i++) {
            lines.add("+0 write(" + (4 + i) + ", ..., 10) = 10");
            lines.add("+0 > 80>" + (1000 + i) + " P. 1:11(10) ack 1");
        }
        lines.add("+0 " + poll(connections, "POLLOUT"));
        lines.add("+5 " + poll(connections, "POLLIN|POLLOUT|POLLRDHUP|POLLERR|POLLHUP"));
        return lines.toArray(String[]::new);
    }

    private static String poll(int connections, String events) {
        String entries = IntStream.range(0, connections)
                .mapToObj(i -> "{fd=" + (4 + i) + ", events=POLLIN|POLLOUT|POLLRDHUP, revents="
                        + events + "}")
                .collect(Collectors.joining(", "));
        return "poll([" + entries + "], " + connections + ", 0) = " + connections;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5})
    void connectionsMayAllEndBetweenTwoLines(int connections) {
        assertThat(run(RuleProfile.RFC9293, dying(connections)).verdict())
                .isEqualTo(Verdict.AGREES);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7})
    void wherePossibleHostsWereLeftOutNothingDiffers(int connections) {
        ScriptReport report = run(RuleProfile.RFC9293, dying(connections));

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(last(report).said())
                .isEqualTo("more than 32 possible hosts, and none of the first 32 does this; the"
                        + " script is not judged from here on");
    }
}
