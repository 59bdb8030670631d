package io.synproof.properties.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.report.AnswerText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts in English and in Chinese: each has what the other has. */
class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String CHINESE = "_zh.properties";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** The files that have English and Chinese beside each other, by their common names. */
    static Stream<Texts> all() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files
                    .map(RESOURCES::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(CHINESE))
                    .map(file -> file.substring(0, file.length() - CHINESE.length()))
                    .filter(file -> Files.exists(RESOURCES.resolve(file + ".properties")))
                    .map(file -> new Texts(file.replace('/', '.')))
                    .toList()
                    .stream();
        }
    }

    private static Set<String> keys(Texts texts, String ending) throws IOException {
        Path file = RESOURCES.resolve(texts.bundle().replace('.', '/') + ending);
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTextIsThereInBothLanguages(Texts texts) throws IOException {
        assertThat(keys(texts, CHINESE)).isEqualTo(keys(texts, ".properties")).isNotEmpty();
        assertThat(texts.keys()).isEqualTo(keys(texts, ".properties"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void bothLanguagesHaveTheSamePlaces(Texts texts) {
        assertThat(texts.keys())
                .allSatisfy(key -> assertThat(places(texts, key, Language.ZH))
                        .as("%s of %s", key, texts.bundle())
                        .isEqualTo(places(texts, key, Language.EN)));
    }

    private static Set<String> places(Texts texts, String key, Language language) {
        return PLACE.matcher(texts.pattern(key, language))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatHasWordsInEnglishHasChineseInChinese(Texts texts) {
        assertThat(texts.keys())
                .filteredOn(key -> texts.pattern(key, Language.EN).matches(".*[a-z]{4}.*"))
                .filteredOn(key -> !HAN.matcher(texts.pattern(key, Language.ZH)).find())
                // What is left has names only; a page offers the other language in that language.
                .isSubsetOf(
                        "page.language", "advice.capacity", "tick.now", "survey.room", "cause.1");
    }

    @Test
    void aTextIsOfTheLanguageThatIsSpokenWhereItIsMade() throws Exception {
        Texts texts = Texts.beside(AnswerText.class);
        Callable<String> many = () -> texts.of("answer.trace", 1_234, "");

        assertThat(texts.of("answer.trace", 1, "")).isEqualTo("trace of 1 step");
        assertThat(many.call()).isEqualTo("trace of 1,234 steps");
        assertThat(Language.ZH.speak(() -> texts.of("answer.trace", 1_234, "")))
                .isEqualTo("1,234 步的轨迹");
        assertThat(Language.ZH.speak(() -> Language.EN.speak(() -> texts.of("answer.complete"))))
                .isEqualTo("complete");
        try (var others = Executors.newSingleThreadExecutor()) {
            assertThat(Language.ZH.speak(() -> others.submit(many)).get())
                    .as("another thread speaks English")
                    .isEqualTo("trace of 1,234 steps");
        }
    }

    @Test
    void everyChineseLocaleIsChineseAndEveryOtherEnglish() {
        assertThat(Language.of(Locale.of("zh", "CN"))).isEqualTo(Language.ZH);
        assertThat(Language.of(Locale.TRADITIONAL_CHINESE)).isEqualTo(Language.ZH);
        assertThat(Language.of(Locale.forLanguageTag("zh-Hans-SG"))).isEqualTo(Language.ZH);
        assertThat(Language.of(Locale.ENGLISH)).isEqualTo(Language.EN);
        assertThat(Language.of(Locale.JAPAN)).isEqualTo(Language.EN);
        assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.EN);
    }
}
