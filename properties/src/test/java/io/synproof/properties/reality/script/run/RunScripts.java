package io.synproof.properties.reality.script.run;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.script.run.ScriptReport.LineReport;
import io.synproof.properties.reality.script.syntax.ScriptReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Scripts of a few lines, run. */
final class RunScripts {
    private static final String[] ESTABLISHED = {
        "+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3",
        "+0 bind(3, ..., ...) = 0",
        "+0 listen(3, 1) = 0",
        "+0 < S 0:0(0) win 20000 <mss 1000>",
        "+0 > S. 0:0(0) ack 1 win 65535 <...>",
        "+.02 < . 1:1(0) ack 1 win 20000",
        "+0 accept4(3, ..., ..., SOCK_NONBLOCK) = 4"
    };

    private RunScripts() {}

    /** What the model does with lines. */
    static ScriptReport run(RuleProfile profile, String... lines) {
        return ScriptRun.of(
                ScriptReader.read("a.pkt", String.join("\n", lines)),
                profile.name(),
                Stacks.of(profile),
                Optional.empty());
    }

    /** What the model of RFC 9293 does with lines after those of a passive open. */
    static ScriptReport established(String... lines) {
        return run(RuleProfile.RFC9293, established(List.of(lines)));
    }

    /** The lines of a passive open, and others after them. */
    static String[] established(List<String> lines) {
        return Stream.concat(Stream.of(ESTABLISHED), lines.stream()).toArray(String[]::new);
    }

    /** The last line that was judged. */
    static LineReport last(ScriptReport report) {
        return report.lines().getLast();
    }
}
