package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Every Java file is laid out by palantir-java-format, so that nobody argues about layout. */
class FormattingTest {

    @Test
    void everyFileIsLaidOut() {
        assertThat(House.javaSources().parallelStream()
                        .filter(source -> !Formatting.isLaidOut(source)))
                .extracting(Source::path)
                .as("not laid out; at the root, this does it: %s", Formatting.COMMAND)
                .isEmpty();
    }

    @Test
    void aFileThatIsNotLaidOutIsFound() {
        Source crooked =
                new Source("Crooked.java", "import java.util.List;\nclass Crooked{int x=1;}\n");

        assertThat(Formatting.isLaidOut(crooked)).isFalse();
        assertThat(Formatting.layOut(crooked)).isEqualTo("""
                class Crooked {
                    int x = 1;
                }
                """);
    }

    @Test
    void aPatternThatTheFormatterCannotReadComesWithAHint() {
        Source bare =
                new Source("Bare.java", "class Bare { boolean b = o instanceof P(int x, _); }");

        assertThatThrownBy(() -> Formatting.layOut(bare))
                .hasMessageStartingWith("Bare.java: the formatter cannot read 1:")
                .hasMessageEndingWith("(inside a record pattern, write 'var _' and not '_')");
    }

    @Test
    void unnamedVariablesAndRecordPatternsAreUnderstood() {
        Source modern = new Source("Modern.java", """
                class Modern {
                    boolean f(Object o) {
                        return o instanceof Point(int x, var _) && x > 0;
                    }
                }
                """);

        assertThat(Formatting.isLaidOut(modern)).isTrue();
    }
}
