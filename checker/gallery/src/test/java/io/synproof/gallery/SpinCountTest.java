package io.synproof.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.gallery.GalleryCountsTest.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Spin, of texts in Promela that are written from the descriptions of protocols, counts as many
 * states and steps. It wants one state at the start: where a protocol has more, its choice among
 * them is made in states and steps of its own.
 */
class SpinCountTest {
    private static final Path TEXTS = Path.of("src", "test", "promela");
    private static final Pattern STORED = Pattern.compile("(\\d+) states, stored");
    private static final Pattern MATCHED = Pattern.compile("(\\d+) states, matched");

    @TempDir
    private Path folder;

    /**
     * What Spin is asked to count.
     *
     * @param choosing the states in which the start is not chosen yet
     * @param choices the steps that choose it
     */
    record Asked(String name, int size, long choosing, long choices) {
        Counted known() {
            return GalleryCountsTest.KNOWN.stream()
                    .filter(one -> one.name().equals(name) && one.size() == size)
                    .findFirst()
                    .orElseThrow();
        }
    }

    static Stream<Asked> asked() {
        return Stream.of(
                new Asked("peterson", 2, 1, 2),
                new Asked("philosophers", 5, 0, 0),
                new Asked("philosophers", 8, 0, 0),
                new Asked("ewd840", 3, 192, 383),
                new Asked("ewd840", 4, 1024, 2047),
                new Asked("two-phase-commit", 3, 0, 0),
                new Asked("two-phase-commit", 5, 0, 0),
                new Asked("alternating-bit", 3, 0, 0),
                new Asked("alternating-bit", 5, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void spinCountsTheSame(Asked asked) throws Exception {
        Counted known = asked.known();
        Programs.assumeHere("spin");
        Programs.assumeHere("gcc");

        String output = searched(asked.name().replace('-', '_') + ".pml", asked.size());

        // The initial state is stored without a step.
        long stored = number(STORED, output);
        assertThat(stored - asked.choosing()).isEqualTo(known.states());
        assertThat(stored + number(MATCHED, output) - 1 - asked.choices())
                .isEqualTo(known.transitions());
    }

    private String searched(String text, int size) throws IOException, InterruptedException {
        Files.copy(TEXTS.resolve(text), folder.resolve(text));
        Programs.output(folder, List.of("spin", "-a", "-DN=" + size, text));
        Programs.output(folder, List.of("gcc", "-DSAFETY", "-DNOREDUCE", "-o", "pan", "pan.c"));
        return Programs.output(folder, List.of("./pan", "-m100000", "-n", "-E"));
    }

    private static long number(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        assertThat(matcher.find()).as(output).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}
