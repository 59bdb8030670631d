package io.synproof.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts stay texts in Mermaid's diagrams. */
class MermaidTextTest {

    @Test
    void aTitleIsALineOfYamlInQuotes() {
        assertThat(MermaidText.title("a \\ \"b\"\r\n  c"))
                .containsExactly("---", "title: \"a \\\\ 'b' c\"", "---");
    }

    @Test
    void whatIsSpecialIsEscapedAndLinesAreBroken() {
        assertThat(MermaidText.safe("a;b #1 <c>\nd"))
                .isEqualTo("a#59;b #35;1 #lt;c#gt;<br/>d")
                .isEqualTo(MermaidText.safe(List.of("a;b #1 <c>", "d")));
    }
}
