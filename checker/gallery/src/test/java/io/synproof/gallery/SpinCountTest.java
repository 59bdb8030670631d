package io.synproof.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.gallery.GalleryCountsTest.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "peterson, 2, 1, 2",
        "philosophers, 5, 0, 0",
        "philosophers, 8, 0, 0",
        "ewd840, 3, 192, 383",
        "ewd840, 4, 1024, 2047",
        "two-phase-commit, 3, 0, 0",
        "two-phase-commit, 5, 0, 0",
        "alternating-bit, 3, 0, 0",
        "alternating-bit, 5, 0, 0"
    })
    void spinCountsTheSame(String name, int size, long choosing, long choices) throws Exception {
        Counted known = GalleryCountsTest.KNOWN.stream()
                .filter(one -> one.name().equals(name) && one.size() == size)
                .findFirst()
                .orElseThrow();
        Programs.assumeHere("spin");
        Programs.assumeHere("gcc");

        String output = searched(name.replace('-', '_') + ".pml", size);

        // The initial state is stored without a step.
        long stored = number(STORED, output);
        assertThat(stored - choosing).isEqualTo(known.states());
        assertThat(stored + number(MATCHED, output) - 1 - choices).isEqualTo(known.transitions());
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
