package io.synproof.properties.house;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Claim;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types and members that documents name are in the code, and how many claims there are is so. */
class DocumentedNamesTest {
    /** In a span of code or a program: {@code Type.member}. */
    private static final Pattern MEMBER =
            Pattern.compile("(?<![\\w.-])([A-Z][a-z]\\w*)\\.((?!(?:java|class)\\b)[a-z]\\w*)\\b");

    /** In a program: a type with arguments. */
    private static final Pattern GENERIC = Pattern.compile("\\b([A-Z]\\w+)<");

    /** In a span of code alone: a name of two words. */
    private static final Pattern TYPE = Pattern.compile("(?:[A-Z][a-z0-9]+){2,}");

    private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");
    private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)");

    /** The one document about names that are no more, and one that is drawn. */
    private static final Set<String> OTHERS = Set.of("docs/names.md", "docs/matrix.md");

    /** A method of which docs/mutation.md says that it has gone. */
    private static final String GONE = "Timestamp.compareTo";

    private static final List<String> LIBRARIES = List.of(
            "java.lang.",
            "java.util.",
            "java.util.concurrent.",
            "java.util.stream.",
            "com.fasterxml.jackson.databind.",
            "net.jqwik.api.",
            "org.junit.platform.launcher.core.");

    private static final List<Source> CODE = House.javaSources();
    private static final Set<String> FILES = CODE.stream().map(CodeNames::type).collect(toSet());
    private static final Set<String> OURS =
            CODE.stream().flatMap(source -> declared(source.text())).collect(toSet());

    private static Stream<String> declared(String text) {
        return found(DECLARED, text);
    }

    /** What the first group of a pattern takes, wherever it is found. */
    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult it) -> it.group(1));
    }

    /** What documents name and is nowhere, of all of them together, for our sources are parsed. */
    private static List<String> unknown(List<Source> documents) {
        return Stream.concat(
                        documents.stream().flatMap(DocumentedNamesTest::unknownTypes),
                        CodeNames.missingMembers(documents.stream()
                                        .flatMap(DocumentedNamesTest::members)
                                        .distinct()
                                        .toList())
                                .stream())
                .distinct()
                .toList();
    }

    private static Stream<String> unknownTypes(Source document) {
        Set<String> own = declared(document.text()).collect(toSet());
        return Stream.of(
                        code(document).flatMap(code -> found(MEMBER, code)),
                        programs(document).flatMap(program -> found(GENERIC, program)),
                        spans(document).filter(span -> TYPE.matcher(span).matches()))
                .flatMap(types -> types)
                .filter(type -> !isKnown(type, own))
                .map(type -> document.path() + " names " + type);
    }

    /** Members of types that have a file of their own. */
    private static Stream<String> members(Source document) {
        Set<String> own = declared(document.text()).collect(toSet());
        return code(document)
                .flatMap(code -> MEMBER.matcher(code).results())
                .filter(name -> FILES.contains(name.group(1)) && !own.contains(name.group(1)))
                .map(MatchResult::group)
                .filter(name -> !name.equals(GONE));
    }

    private static Stream<String> code(Source document) {
        return Stream.concat(spans(document), programs(document));
    }

    private static Stream<String> spans(Source document) {
        return found(SPAN, Documents.prose(document));
    }

    private static Stream<String> programs(Source document) {
        return found(PROGRAM, document.text());
    }

    private static boolean isKnown(String type, Set<String> own) {
        return OURS.contains(type)
                || own.contains(type)
                || LIBRARIES.stream().anyMatch(library -> isClass(library + type));
    }

    private static boolean isClass(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException _) {
            return false;
        }
    }

    @Test
    void everyTypeAndMemberThatADocumentNamesExists() {
        assertThat(unknown(List.of(new Source("docs/a.md", """
                `Checker.of` and `Checker.off(model)`, `BitLayout`, `BitLayouts`, `List.of()`.

                ```java
                Gone.of(1);
                Old<String> old = Mine.of(2);
                class Mine {}
                ```
                """))))
                .containsExactly(
                        "docs/a.md names Gone",
                        "docs/a.md names Old",
                        "docs/a.md names BitLayouts",
                        "Checker.off");
        assertThat(unknown(Documents.all().stream()
                        .filter(document -> !OTHERS.contains(document.path()))
                        .toList()))
                .isEmpty();
    }

    /** The counts of claims stand in prose, where no command is run. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "README.md, The claims are %1$d statements",
        "docs/claims.md, five study notes: %1$d statements",
        "docs/claims.md, of the %2$d claims that can be checked",
        "docs/tutorial.md, has %1$d statements",
        "docs/literature.md, a second catalogue: %3$d results",
        "docs/literature.md, Of these %4$d are checked",
    })
    void theNumbersOfClaimsAreThoseOfTheCatalogues(String document, String sentence) {
        String text = House.text(document).replaceAll("\\s+", " ");

        assertThat(text)
                .contains(sentence.formatted(
                        Catalogue.ofNotes().size(),
                        checked(Catalogue.ofNotes()),
                        Catalogue.ofLiterature().size(),
                        checked(Catalogue.ofLiterature())));
    }

    private static long checked(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.isWording() || !claim.checks().isEmpty())
                .count();
    }
}
