package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Java of docs/sampling.md is a test that runs. */
class SamplingDocTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String EXAMPLE =
            "checker/jqwik/src/test/java/io/synproof/jqwik/LiftProperties.java";

    @Test
    void theExampleInItIsATestOfOurs() {
        String docs = House.text("docs/sampling.md");

        assertThat(BLOCK.matcher(docs).results().map((MatchResult found) -> found.group(1)))
                .singleElement()
                .satisfies(block -> assertThat(House.text(EXAMPLE)).endsWith(block));
    }
}
