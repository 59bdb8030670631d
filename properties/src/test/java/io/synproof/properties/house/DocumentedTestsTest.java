package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java of some documents is the end of a test that runs. */
class DocumentedTestsTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "docs/sampling.md, checker/jqwik/src/test/java/io/synproof/jqwik/LiftProperties.java",
        "docs/junit.md, checker/junit/src/test/java/io/synproof/junit/DeskTest.java"
    })
    void theExampleInItIsATestOfOurs(String document, String test) {
        assertThat(BLOCK.matcher(House.text(document))
                        .results()
                        .map((MatchResult found) -> found.group(1)))
                .singleElement()
                .satisfies(block -> assertThat(House.text(test)).endsWith(block));
    }
}
