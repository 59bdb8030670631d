package io.synproof.properties.reality.script.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.script.syntax.ScriptException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damaged scripts are run or refused, and nothing else happens. */
class MutatedScriptsTest {
    private static final List<String> WORDS = List.of(
            "+0",
            "*",
            "1e9",
            "999999999",
            "-1",
            "4294967295",
            "65535",
            "...",
            "<",
            ">",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "~",
            "`",
            "\"",
            "%{",
            "}%",
            "//",
            "/*",
            "S",
            "F",
            "R",
            "P",
            ".",
            "ack",
            "win",
            "urg",
            "mss",
            "wscale 14",
            "wscale 255",
            "sack 1:2",
            "TS val 1 ecr 1",
            "sackOK",
            "FO abc",
            "= -1 EAGAIN",
            "close(4) = 0",
            "shutdown(4, SHUT_RDWR) = 0",
            "0x7fffffff",
            "read(4, ..., 2147483647) = 1",
            "write(4, ..., 2147483647) = 2147483647",
            "\u0000",
            "é");

    @Test
    void fiveHundredAreRunOrRefused() {
        assertThat(outcomes(500, 17))
                .containsOnly(
                        entry("AGREES", 82),
                        entry("DIFFERS", 74),
                        entry("NOT_JUDGED", 15),
                        entry("refused", 329));
    }

    @Test
    @Tag("long")
    void tenThousandAreRunOrRefused() {
        assertThat(outcomes(10_000, 9293))
                .containsOnly(
                        entry("AGREES", 1721),
                        entry("DIFFERS", 1591),
                        entry("NOT_JUDGED", 284),
                        entry("refused", 6404));
    }

    /** How many scripts have each verdict, or are refused. */
    private static Map<String, Integer> outcomes(int tries, long seed) {
        Random lots = new Random(seed);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < tries; i++) {
            String name = OriginalScripts.NAMES.get(lots.nextInt(OriginalScripts.NAMES.size()));
            String text = mutated(OriginalScripts.text(name), lots);
            RuleProfile profile = RuleProfile.ALL.get(lots.nextInt(RuleProfile.ALL.size()));
            long before = System.nanoTime();
            try {
                String verdict =
                        OriginalScripts.run(name, text, profile).verdict().name();
                outcomes.merge(verdict, 1, Integer::sum);
            } catch (ScriptException e) {
                assertThat(e).hasMessageMatching("(?s)" + name + ":\\d+:\\d+: .+");
                outcomes.merge("refused", 1, Integer::sum);
            } catch (RuntimeException e) {
                throw new AssertionError(name + " of seed " + seed + ":\n" + text, e);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .as(text)
                    .isLessThan(Duration.ofSeconds(10));
        }
        return outcomes;
    }

    private static String mutated(String text, Random lots) {
        StringBuilder changed = new StringBuilder(text);
        int edits = 1 + lots.nextInt(3);
        for (int i = 0; i < edits; i++) {
            int at = lots.nextInt(changed.length());
            switch (lots.nextInt(5)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, WORDS.get(lots.nextInt(WORDS.size())));
                case 2 -> changed.setCharAt(at, (char) (32 + lots.nextInt(95)));
                case 3 -> changed.insert(at, digits(lots));
                default -> swapped(changed, lots);
            }
        }
        return changed.toString();
    }

    private static String digits(Random lots) {
        return Long.toString(lots.nextLong(1L << (1 + lots.nextInt(40))));
    }

    /** A line goes somewhere else, or comes twice. */
    private static void swapped(StringBuilder text, Random lots) {
        String[] lines = text.toString().split("\n", -1);
        String line = lines[lots.nextInt(lines.length)];
        int to = text.indexOf("\n", lots.nextInt(text.length()));
        text.insert(to < 0 ? text.length() : to + 1, line + "\n");
    }
}
