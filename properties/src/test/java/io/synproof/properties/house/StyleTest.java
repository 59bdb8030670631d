package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits of style that a machine can see. Each test first shows that it can fail. */
class StyleTest {
    private static final String BAD = "model/src/main/java/io/synproof/model/Bad.java";

    /** The modules whose class comments name their types. */
    private static final Set<String> NAMING = Set.of("model", "checker", "properties");

    @Test
    void noLineOfJavaIsLongerThanAHundredColumns() {
        assertThat(Formatting.COLUMNS).isEqualTo(100);
        assertThat(Style.longLine(bad("ok\n// " + "x".repeat(98))))
                .containsExactly(BAD + ":2 has 101 columns");
        assertThat(inJava(source -> true, Style::longLine)).isEmpty();
    }

    @Test
    void noFileOfJavaHasMoreThanFourHundredLines() {
        assertThat(Style.longFile(bad("\n".repeat(401)))).containsExactly(BAD + " has 401 lines");
        assertThat(inJava(source -> true, Style::longFile)).isEmpty();
    }

    @Test
    void noMethodIsLongerThanAScreen() {
        Source long61 =
                bad("class Bad {\n  /** Doc. */\n  void run() {" + "\n".repeat(60) + "}\n}\n");
        assertThat(Style.longMethod(Syntax.of(long61)))
                .containsExactly(BAD + ":3 has a method of 61 lines");
        assertThat(inTrees(source -> true, Style::longMethod)).isEmpty();
    }

    @Test
    void modelAndCheckerSwitchWithoutADefault() {
        Source bad = bad(
                "class Bad { int f(E e) { return switch (e) {\ncase A -> 1;\ndefault -> 2; }; } }");
        assertThat(Style.defaultCase(Syntax.of(bad)))
                .containsExactly(BAD + ":3 has a default case");
        assertThat(inTrees(
                        source -> source.isMain()
                                && !source.module().equals("properties")
                                // It reads values of any type, and CEL's functions by name.
                                && !source.path().startsWith("checker/words/"),
                        Style::defaultCase))
                .isEmpty();
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        Source bad = bad("""
                /** Said. */
                public interface Bad {
                    record Unsaid() {}
                    /** Said. */
                    record Said() {}
                }
                """);
        assertThat(Style.undocumentedType(Syntax.of(bad)))
                .containsExactly(BAD + ":3 documents nothing of Unsaid");
        assertThat(inTrees(Source::isMain, Style::undocumentedType)).isEmpty();
    }

    @Test
    void commentsOfTypesNameThemAndDoNotAsk() {
        Source bad = bad("""
                /** What it is. */
                class Bad {
                    /** Whether it is asked, which a field may say. */
                    boolean asked;
                    /** The answer to a question. */
                    record Named() {}
                    /**
                     * How it is asked.
                     */
                    enum Asking {}
                }
                """);
        assertThat(Style.askingTypeComment(Syntax.of(bad)))
                .containsExactly(
                        BAD + ":2 asks in the comment of Bad: say what the type is",
                        BAD + ":10 asks in the comment of Asking: say what the type is");
        assertThat(inTrees(
                        source -> source.isMain() && NAMING.contains(source.module()),
                        Style::askingTypeComment))
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(Style.leftOver(bad("// TO" + "DO: think")))
                .containsExactly(BAD + ":1 leaves something for later");
        assertThat(inTexts(Style::leftOver)).isEmpty();
    }

    @Test
    void noFileNamesAFolderOfOneMachineOrARegistry() {
        Source bad = bad("a /" + "home/me/a\nb /usr/lib/jvm\nc repo1." + "maven.org");
        assertThat(Style.oneMachine(bad))
                .containsExactly(
                        BAD + ":1 names one machine's folder or registry",
                        BAD + ":3 names one machine's folder or registry");
        assertThat(inTexts(Style::oneMachine)).isEmpty();
    }

    @Test
    void everyFileEndsWithANewline() {
        assertThat(Style.noFinalNewline(bad("class Bad {}")))
                .containsExactly(BAD + " has no newline at its end");
        assertThat(inTexts(Style::noFinalNewline)).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packagesNotNullMarked(List.of(bad("class Bad {}"))))
                .containsExactly("io/synproof/model");
        assertThat(packagesNotNullMarked(House.javaSources())).isEmpty();
    }

    private static Set<String> packagesNotNullMarked(List<Source> sources) {
        Set<String> marked = sources.stream()
                .filter(source -> source.name().equals("package-info.java"))
                .filter(source -> source.text().contains("\n@NullMarked\n"))
                .map(Source::packageFolder)
                .collect(Collectors.toSet());
        return sources.stream()
                .filter(source -> !source.name().equals("module-info.java"))
                .map(Source::packageFolder)
                .filter(folder -> !marked.contains(folder))
                .collect(Collectors.toSet());
    }

    private static Source bad(String text) {
        return new Source(BAD, text);
    }

    private static List<String> inJava(
            Predicate<Source> where, Function<Source, Stream<String>> rule) {
        return House.javaSources().stream().filter(where).flatMap(rule).toList();
    }

    private static List<String> inTrees(
            Predicate<Source> where, Function<Syntax, Stream<String>> rule) {
        return Syntax.of(House.javaSources().stream().filter(where).toList())
                .flatMap(rule)
                .toList();
    }

    private static List<String> inTexts(Function<Source, Stream<String>> rule) {
        return House.texts().stream().flatMap(rule).toList();
    }
}
