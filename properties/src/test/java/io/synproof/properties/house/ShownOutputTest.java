package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The comparison of shown output with real output lets through what it should, and no more. */
class ShownOutputTest {
    private static final String REAL = """
            one
              two, 0.1 s
            three  3

            four
            """;

    private static Optional<String> difference(String... shown) {
        return ShownOutput.difference(List.of(shown), REAL);
    }

    @Test
    void theSameLinesAreAlike() {
        assertThat(difference("one", "  two, 0.1 s", "three  3", "", "four")).isEmpty();
    }

    @Test
    void anotherTimeIsAlikeAndAnotherNumberIsNot() {
        assertThat(difference("one", "  two, 1,234.5 s", "...")).isEmpty();
        assertThat(difference("...", "three  4", "..."))
                .hasValue("nowhere behind line 0 there is\n  three  4");
        assertThat(difference("one", "  two, 7 s", "..."))
                .hasValue("line 2\n  shown:   two, 7 s\n  real:    two, 0.1 s");
    }

    @Test
    void whiteSpaceCounts() {
        assertThat(difference("one", "two, 0.1 s", "...")).isNotEmpty();
        assertThat(difference("...", "three 3", "...")).isNotEmpty();
    }

    @Test
    void dotsStandForAnyLinesAlsoForNone() {
        assertThat(difference("...")).isEmpty();
        assertThat(difference("one", "...", "four")).isEmpty();
        assertThat(difference("...", "one", "...", "  two, 0.1 s", "...")).isEmpty();
    }

    @Test
    void orderCounts() {
        assertThat(difference("...", "three  3", "...", "one", "..."))
                .hasValue("nowhere behind line 3 there is\n  one");
    }

    @Test
    void aLineThatEndsWithDotsMayGoOn() {
        assertThat(difference("...", "three ...", "...")).isEmpty();
        assertThat(difference("...", "thirty ...", "...")).isNotEmpty();
    }

    @Test
    void whatIsNotShownIsMissed() {
        assertThat(difference("one", "  two, 0.1 s")).hasValue("line 3 is not shown: three  3");
        assertThat(difference("...", "three  3"))
                .hasValue("line 5\n  shown: three  3\n  real:  four");
    }

    @Test
    void whatIsShownAndNotPrintedIsMissed() {
        assertThat(difference("one", "  two, 0.1 s", "three  3", "", "four", "five"))
                .hasValue("line 6\n  shown: five\n  real:  (the end)");
        assertThat(difference("...", "four", "...", "four")).isNotEmpty();
    }
}
