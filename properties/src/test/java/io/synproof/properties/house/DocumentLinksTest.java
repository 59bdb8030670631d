package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a document points to is in the repository, and the index points to every document. */
class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /** A path of the repository, from its root. */
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w./-])(?:docs|\\w+/src|\\.ci)/[\\w./-]*[\\w/]");

    /** A document, by its path or its name alone. */
    private static final Pattern DOCUMENT = Pattern.compile("(?<![\\w./-])[\\w./-]*\\w\\.md\\b");

    /** Where what a test of the house says is made up. */
    private static final String HOUSE = "/properties/house/";

    private static final List<Source> DOCUMENTS = Documents.all();

    private static Source document(String text) {
        return new Source("docs/a.md", text);
    }

    @Test
    void everyLinkLeadsToAFileAndAHeadingThatAreThere() {
        assertThat(deadLinks(document("[a](bounds.md) [b](../README.md#no-such) [c](gone.md)"
                        + " [d](#here)\n# Here\n[e](https://example.org) [f](adr)")))
                .containsExactly(
                        "docs/a.md links to ../README.md#no-such", "docs/a.md links to gone.md");
        assertThat(DOCUMENTS.stream().flatMap(DocumentLinksTest::deadLinks)).isEmpty();
    }

    private static Stream<String> deadLinks(Source document) {
        return targets(document)
                .filter(target -> !target.contains("://") && !isThere(document, target))
                .map(target -> document.path() + " links to " + target);
    }

    private static Stream<String> targets(Source document) {
        return LINK.matcher(Documents.prose(document))
                .results()
                .map((MatchResult it) -> it.group(1));
    }

    private static boolean isThere(Source document, String target) {
        int hash = target.indexOf('#');
        if (hash < 0) {
            return Files.exists(House.root().resolve(resolved(document, target)));
        }
        return reached(document, target.substring(0, hash)).stream()
                .flatMap(Documents::anchors)
                .anyMatch(target.substring(hash + 1)::equals);
    }

    private static Optional<Source> reached(Source document, String link) {
        String path = resolved(document, link);
        return link.isEmpty()
                ? Optional.of(document)
                : DOCUMENTS.stream().filter(it -> it.path().equals(path)).findFirst();
    }

    /** The path from the root of what a link names, which is relative to its document. */
    private static String resolved(Source document, String link) {
        return Path.of(document.path()).resolveSibling(link).normalize().toString();
    }

    @Test
    void noDocumentAndNoCommentCitesAFileThatIsNotHere() {
        assertThat(cited(
                        document("see `design.md`, docs/bounds.md, checker/src/test/java, bounds.md"
                                + " and `model/src/main/Gone.java`\n\n    $ cat nothing.md\n")))
                .containsExactly(
                        "docs/a.md cites model/src/main/Gone.java", "docs/a.md cites design.md");
        assertThat(cited(new Source("a/pom.xml", "docs/gone.md, docs/adr/0004-json.md, gone.md")))
                .containsExactly("a/pom.xml cites docs/gone.md");
        assertThat(House.texts().stream()
                        .filter(source -> !source.path().contains(HOUSE))
                        .flatMap(DocumentLinksTest::cited))
                .isEmpty();
    }

    /** Of a file that is no document, what begins with {@code docs} is looked at alone. */
    private static Stream<String> cited(Source source) {
        boolean isDocument = Documents.isDocument(source);
        String text = isDocument ? Documents.prose(source) : source.text();
        return Stream.concat(named(PATH, text), named(DOCUMENT, text))
                .filter(path -> isDocument || path.matches("docs/.*\\.md"))
                .distinct()
                .filter(path -> !isHere(source, path))
                .map(path -> source.path() + " cites " + path);
    }

    private static Stream<String> named(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    /** A name alone may be that of a document, wherever it is named. */
    private static boolean isHere(Source source, String path) {
        return Stream.of(path, resolved(source, path), "docs/" + path)
                .anyMatch(place -> Files.exists(House.root().resolve(place)));
    }

    @Test
    void theIndexHasEveryDocumentOnce() {
        Source index = new Source(Documents.INDEX, House.text(Documents.INDEX));
        List<String> others = DOCUMENTS.stream()
                .map(Source::path)
                .filter(path -> !path.equals(Documents.INDEX))
                .toList();

        assertThat(targets(index).map(link -> resolved(index, link)))
                .containsExactlyInAnyOrderElementsOf(others);
    }
}
