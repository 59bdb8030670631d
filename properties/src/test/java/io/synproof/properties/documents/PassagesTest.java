package io.synproof.properties.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.markup.yaml.DocumentText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document cut into passages, each with the claim that it states. */
class PassagesTest {
    private static final String NONE = "checks: none\n```\n";

    private static List<Passage> passages(String text) {
        return ClaimDocument.of(new DocumentText("note.md", text)).passages();
    }

    private static List<String> ids(List<Passage> passages) {
        return passages.stream()
                .map(passage -> passage.claim().map(claim -> claim.claim().id()).orElse("-"))
                .toList();
    }

    @Test
    void aClaimBesideAParagraphBelongsToThatParagraphAlone() {
        List<Passage> passages =
                passages("# A\n\nB.\n\nC.\n\n```yaml claim\nid: X-1\n" + NONE + "\nD.\n");

        assertThat(ids(passages)).containsExactly("-", "X-1", "-");
        assertThat(passages)
                .extracting(Passage::html)
                .containsExactly("<h1>A</h1>\n<p>B.</p>\n", "<p>C.</p>\n", "<p>D.</p>\n");
        assertThat(passages.get(1).written()).isEqualTo("id: X-1\nchecks: none\n");
    }

    @Test
    void aClaimBelowItsHeadingBelongsToAllOfTheSection() {
        List<Passage> passages =
                passages("# A\n\nB.\n\n## X-1\n\nC.\n\nD.\n\n```yaml claim\n" + NONE);

        assertThat(ids(passages)).containsExactly("-", "X-1");
        assertThat(passages.getLast().html()).isEqualTo("<h2>X-1</h2>\n<p>C.</p>\n<p>D.</p>\n");
        assertThat(passages.getLast().why()).isEmpty();
    }

    @Test
    void whatABlockItselfSaysIsNotLost() {
        List<Passage> passages = passages("A.\n\n```yaml claim\nid: X-1\nclaim: B.\nwhy: C.\n"
                + NONE + "\n```yaml claim\nid: X-2\nclaim: D.\n" + NONE
                + "\nE.\n\n```yaml claim\nid: X-3\n" + NONE);

        assertThat(ids(passages)).containsExactly("-", "X-1", "X-2", "X-3");
        assertThat(passages)
                .extracting(Passage::html)
                .containsExactly("<p>A.</p>\n", "<p>B.</p>\n", "<p>D.</p>\n", "<p>E.</p>\n");
        assertThat(passages).extracting(Passage::why).containsExactly("", "C.", "", "");
    }

    @Test
    void aPageHasNothingThatTheAuthorsHtmlDoesOrThatComesFromElsewhere() {
        String html = passages("<script>a()</script>\n\n![a view](https://x.org/y.png)"
                        + " [b](javascript:c()) <i>d</i>\n")
                .getFirst()
                .html();

        assertThat(html).doesNotContain("<script", "<i>", "<img", "javascript", "x.org");
        assertThat(html).contains("[a view]").contains("&lt;i&gt;d");
    }
}
