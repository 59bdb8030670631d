package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The map of the checker in docs/ARCHITECTURE.md is the one that {@link Walls} hold. */
class ArchitectureDocumentTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| ([^|]+) \\|");
    private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

    @Test
    void itsLevelsAreThoseThatTheWallsHold() {
        String document = House.text("docs/ARCHITECTURE.md");

        assertThat(levels(document))
                .isEqualTo(IntStream.range(0, Levels.OF_CHECKER.size())
                        .mapToObj(level -> level + " " + shortNames(Levels.OF_CHECKER.get(level)))
                        .toList());
    }

    @Test
    void aLevelThatIsAnotherIsFound() {
        assertThat(levels("| 3 | `b`, `a.c` | both |\n")).containsExactly("3 [a.c, b]");
    }

    private static List<String> levels(String document) {
        return ROW.matcher(document)
                .results()
                .map(row -> row.group(1) + " " + names(row.group(2)))
                .toList();
    }

    private static Set<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Below the root, which has no name of its own. */
    private static Set<String> shortNames(Set<String> packages) {
        return packages.stream()
                .filter(name -> !name.equals("io.synproof.checker"))
                .map(name -> name.substring("io.synproof.checker.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
