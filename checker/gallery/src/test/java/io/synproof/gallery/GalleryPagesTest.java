package io.synproof.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.gallery.GalleryCountsTest.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each protocol has a page, with the code of the model and the counts that are tested. */
class GalleryPagesTest {
    private static final Path PAGES = Path.of("..", "..", "docs", "gallery");
    private static final Path MODELS = Path.of("src", "main", "java", "io", "synproof", "gallery");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MODEL = Pattern.compile("The model is\\s\\[(\\w+\\.java)]");

    static Stream<Arguments> protocols() {
        return Gallery.ALL.stream().map(entry -> Arguments.argumentSet(entry.name(), entry));
    }

    private static String page(String name) throws IOException {
        return Files.readString(PAGES.resolve(name + ".md"));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    <S, A> void theCodeOfAPageIsThatOfTheModel(GalleryEntry<S, A> entry) throws IOException {
        String page = page(entry.name());
        String model = MODEL.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.joining());
        String source = withoutIndents(Files.readString(MODELS.resolve(model)));

        assertThat(CODE.matcher(page).results()).isNotEmpty().allSatisfy(block -> {
            for (String piece : block.group(1).split("\n\n", -1)) {
                assertThat(source).contains(withoutIndents(piece));
            }
        });
    }

    private static String withoutIndents(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    <S, A> void aPageShowsTheProtocolAndEachMistake(GalleryEntry<S, A> entry) throws IOException {
        String page = page(entry.name());

        assertThat(page).contains("$ ./synproof gallery " + entry.name() + "\n");
        assertThat(entry.mistakes())
                .allSatisfy(mistake -> assertThat(page)
                        .contains("## The mistake: " + mistake.name() + "\n")
                        .contains("$ ./synproof gallery " + entry.name() + " --mistake "
                                + mistake.name()));
    }

    @Test
    void theTableHasTheCountsOfEverySizeThatIsTested() throws IOException {
        String table = page("README");

        assertThat(GalleryCountsTest.KNOWN)
                .allSatisfy(known -> assertThat(table.lines())
                        .anyMatch(line ->
                                Arrays.asList(line.split(" \\| ", -1)).containsAll(cells(known))));
    }

    private static List<String> cells(Counted known) {
        return Stream.of((long) known.size(), known.states(), known.transitions(), (long)
                        known.depth())
                .map(number -> String.format(Locale.ROOT, "%,d", number))
                .toList();
    }
}
