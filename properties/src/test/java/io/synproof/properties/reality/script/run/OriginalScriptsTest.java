package io.synproof.properties.reality.script.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.script.run.ScriptReport.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own scripts pass, and stop passing when they expect something else. */
class OriginalScriptsTest {
    /**
     * A reset of Linux has the ACK bit, which RFC 9293, 3.10.5, does not give it; and where SYNs
     * cross it scales its window alone.
     */
    private static final Set<String> OF_LINUX_ALONE =
            Set.of("crossed-window-scale", "half-open", "unread-data");

    private static final Pattern EXPECTED =
            Pattern.compile("(?m)^(\\S+ > [FSRP]*\\.?) (\\d+):(\\d+)\\((\\d+)\\)( ack (\\d+))?");

    static List<String> names() {
        return OriginalScripts.NAMES;
    }

    private static Verdict verdict(String name, String text, RuleProfile profile) {
        return OriginalScripts.run(name, text, profile).verdict();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachPassesAsLinuxAndAsTheStandard(String name) {
        String text = OriginalScripts.text(name);

        assertThat(verdict(name, text, RuleProfile.LINUX)).isEqualTo(Verdict.AGREES);
        assertThat(verdict(name, text, RuleProfile.RFC9293))
                .isEqualTo(OF_LINUX_ALONE.contains(name) ? Verdict.DIFFERS : Verdict.AGREES);
    }

    @ParameterizedTest
    @MethodSource("names")
    void noneExpectsAnotherNumberInVain(String name) {
        String text = OriginalScripts.text(name);
        List<String> tried = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        EXPECTED.matcher(text).results().forEach(result -> {
            for (String changed : changed(result)) {
                String edited =
                        text.substring(0, result.start()) + changed + text.substring(result.end());
                tried.add(edited);
                if (verdict(name, edited, RuleProfile.LINUX) != Verdict.DIFFERS) {
                    passed.add(result.group() + " as " + changed);
                }
            }
        });

        assertThat(tried).isNotEmpty().doesNotContain(text);
        assertThat(passed).isEmpty();
    }

    /** The segment with its number, its acknowledgment or its bits otherwise. */
    private static List<String> changed(MatchResult result) {
        List<String> changed = new ArrayList<>();
        String start = result.group(1);
        long seq = Long.parseLong(result.group(2));
        long octets = Long.parseLong(result.group(4));
        String ack = result.group(5) == null ? "" : result.group(5);
        String numbers = " " + seq + ":" + (seq + octets) + "(" + octets + ")";
        if (!start.contains("S")) {
            changed.add(
                    start + " " + (seq + 7) + ":" + (seq + 7 + octets) + "(" + octets + ")" + ack);
        }
        if (!ack.isEmpty()) {
            changed.add(start + numbers + " ack " + (Long.parseLong(result.group(6)) + 7));
        }
        if (!start.contains("R")) {
            changed.add(start.replace("> ", "> R").replace("S", "") + numbers + ack);
        }
        return changed;
    }

    @Test
    void aSimultaneousOpenIsNotCompletedByTheLetterOfRfc9293() {
        String text = OriginalScripts.text("simultaneous-open")
                .replace("+.02 < . 1:1(0) ack 1 win 5000", "+.02 < S. 0:0(0) ack 1 win 5000");

        assertThat(verdict("a", text, RuleProfile.RFC9293)).isEqualTo(Verdict.DIFFERS);
        assertThat(verdict("a", text, RuleProfile.RFC9293_INTENT)).isEqualTo(Verdict.AGREES);
    }
}
