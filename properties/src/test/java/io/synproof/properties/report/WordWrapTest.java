package io.synproof.properties.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines of text, also of Chinese, whose characters are two columns wide. */
class WordWrapTest {

    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(TextWidth.of("SYN 报文段。")).isEqualTo(12);
        assertThat(TextWidth.padded("步", 6)).isEqualTo("步    ");
    }

    @Test
    void englishIsBrokenBetweenWordsOnly() {
        assertThat(WordWrap.lines("a half-open connection", 11))
                .containsExactly("a half-open", "connection");
        assertThat(WordWrap.lines("  two  spaces", 40)).containsExactly("two  spaces");
    }

    @Test
    void chineseIsBrokenBetweenCharactersButNotBeforeAFullStop() {
        assertThat(WordWrap.lines("服务器收到 SYN 就进入 ESTABLISHED。", 14))
                .containsExactly("服务器收到 SYN", "就进入", "ESTABLISHED。");
        assertThat(WordWrap.lines("连接已经建立。", 12)).containsExactly("连接已经建", "立。");
    }
}
