package io.synproof.properties.house;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents name code and tests that exist, and leave no requirement out unsaid. */
class RequirementsTest {
    private static final String TABLE = "docs/requirements.md";
    private static final int MUSTS = 69;
    private static final int SHOULDS = 31;

    private static final Pattern METHOD = Pattern.compile("`([A-Z]\\w*)\\.(\\w+)`");
    private static final Pattern REQUIREMENT = Pattern.compile("(?:MUST|SHLD)-\\d+");

    @Test
    void everyMethodOfTheTableExists() {
        List<String> named = named(METHOD, House.text(TABLE));

        assertThat(named).hasSizeGreaterThan(80);
        assertThat(CodeNames.missingMethods(named)).isEmpty();
        assertThat(CodeNames.missingMethods(
                        List.of("ProcessText.eighth", "ProcessText.ninth", "Nobody.eighth")))
                .containsExactly("ProcessText.ninth", "Nobody.eighth");
    }

    @Test
    void everyTestThatDocsLinuxNamesExists() {
        List<String> named = named(METHOD, House.text("docs/linux.md"));

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(CodeNames.missingMethods(named)).isEmpty();
    }

    /** The code stands in main sources, the test in those of tests. */
    @Test
    void everyRowNamesCodeAndTests() {
        Set<String> tests = House.javaSources().stream()
                .filter(Source::isTest)
                .map(CodeNames::type)
                .collect(toSet());
        List<String> rows = House.text(TABLE)
                .lines()
                .filter(line -> line.contains("`"))
                .filter(line -> line.startsWith("|"))
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(40)
                .allSatisfy(row -> assertThat(METHOD.matcher(row)
                                .results()
                                .map(found -> found.group(1))
                                .toList())
                        .anyMatch(tests::contains)
                        .anyMatch(type -> !tests.contains(type)));
    }

    @Test
    void everyRequirementStandsInTheTableOnce() {
        Stream<String> musts = IntStream.rangeClosed(1, MUSTS).mapToObj(n -> "MUST-" + n);
        Stream<String> shoulds = IntStream.rangeClosed(1, SHOULDS).mapToObj(n -> "SHLD-" + n);
        String rows = House.text(TABLE)
                .lines()
                .filter(line -> line.startsWith("| MUST") || line.startsWith("| SHLD"))
                .map(line -> line.substring(1, line.indexOf('|', 1)))
                .collect(joining());

        assertThat(named(REQUIREMENT, rows))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(musts, shoulds).toList());
    }

    private static List<String> named(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replace("`", ""))
                .toList();
    }
}
