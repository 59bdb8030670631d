package io.synproof.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.gallery.GalleryCountsTest.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
    private static final Pattern LINK = Pattern.compile("\\(([a-z0-9-]+)\\.md\\)");
    private static final Pattern NUMBER = Pattern.compile("[0-9,]+");
    private static final int COLUMNS = 7;
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

    /** A row of the table: what is counted, and who else counts it. */
    private record Row(Counted counted, boolean bySpin) {}

    @Test
    void theTableHasTheCountsThatAreTestedAndNoOthers() throws IOException {
        assertThat(rows())
                .extracting(Row::counted)
                .containsExactlyElementsOf(GalleryCountsTest.KNOWN);
    }

    @Test
    void theTableNamesSpinWhereSpinIsAsked() throws IOException {
        assertThat(rows().stream().filter(Row::bySpin).map(Row::counted))
                .containsExactlyInAnyOrderElementsOf(
                        SpinCountTest.asked().map(SpinCountTest.Asked::known).toList());
    }

    /** The rows under "Counts"; one without a name is of the protocol above it. */
    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String name = "";
        for (String line : page("README").lines().toList()) {
            List<String> cells =
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            if (cells.size() != COLUMNS + 2 || !NUMBER.matcher(cells.get(2)).matches()) {
                continue;
            }
            Matcher link = LINK.matcher(cells.get(1));
            name = link.find() ? link.group(1) : name;
            Counted counted = new Counted(
                    name,
                    (int) number(cells.get(2)),
                    number(cells.get(4)),
                    number(cells.get(5)),
                    (int) number(cells.get(6)));
            rows.add(new Row(counted, cells.get(7).contains("Spin")));
        }
        return rows;
    }

    private static long number(String cell) {
        return Long.parseLong(cell.replace(",", ""));
    }
}
