package io.synproof.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.gallery.GalleryCountsTest.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs in Python, each written from the description of a protocol, count as many states. */
class SecondCountTest {
    private static final Path PROGRAMS = Path.of("src", "test", "python");
    private static final long FEW = 10_000;

    static Stream<Counted> small() {
        return GalleryCountsTest.KNOWN.stream().filter(known -> known.states() <= FEW);
    }

    static Stream<Counted> large() {
        return GalleryCountsTest.KNOWN.stream().filter(known -> known.states() > FEW);
    }

    @ParameterizedTest
    @MethodSource("small")
    void pythonCountsTheSame(Counted known) throws Exception {
        assertThat(counted(known)).isEqualTo(text(known));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("large")
    void pythonCountsTheSameWhereThereAreMany(Counted known) throws Exception {
        assertThat(counted(known)).isEqualTo(text(known));
    }

    @Test
    void everyProtocolHasAProgram() {
        assertThat(Gallery.ALL)
                .allSatisfy(entry -> assertThat(
                                PROGRAMS.resolve(entry.name().replace('-', '_') + ".py"))
                        .isRegularFile());
    }

    private static String text(Counted known) {
        return known.states() + " " + known.transitions() + " " + known.depth();
    }

    private static String counted(Counted known) throws IOException, InterruptedException {
        Programs.assumeHere("python3");
        return Programs.output(
                        PROGRAMS,
                        List.of("python3", "-B", "count.py", known.name(), "" + known.size()))
                .strip();
    }
}
