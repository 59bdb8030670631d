package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A test that nobody runs is worse than none: it is believed. */
class EveryTestRunsTest {
    private static final List<String> INCLUDES = Pattern.compile("<include>(.*)</include>")
            .matcher(House.text("pom.xml"))
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();

    private static final String PLACE = "model/src/test/java/io/synproof/model/";

    private final NotRun notRun = new NotRun(INCLUDES);

    @Test
    void surefireIncludesTheThreeKindsOfTestClass() {
        assertThat(INCLUDES)
                .containsExactly("**/*Test.java", "**/*Tests.java", "**/*Properties.java");
    }

    @Test
    void everyTestOfEveryModuleRuns() {
        List<Source> tests = House.javaSources().stream().filter(Source::isTest).toList();

        assertThat(tests).extracting(Source::name).contains("EveryTestRunsTest.java");
        assertThat(Syntax.of(tests).flatMap(notRun::in)).isEmpty();
    }

    @Test
    void aTestInAFileOfAnotherNameIsFound() {
        assertThat(notRun.in(
                        file("Laws.java", "class Laws {\n @net.jqwik.api.Property void a() {} }")))
                .containsExactly(PLACE + "Laws.java:2 is in a file that surefire does not include");
        assertThat(notRun.in(file(
                        "LawProperties.java", "class LawProperties { @Property void a() {} }")))
                .isEmpty();
    }

    @Test
    void aTestInAnAbstractClassOrAnInterfaceIsFound() {
        assertThat(notRun.in(file("ATest.java", "abstract class ATest { @Test void a() {} }")))
                .containsExactly(PLACE + "ATest.java:1 is in a type that is never instantiated");
        assertThat(notRun.in(file("BTest.java", "interface BTest { @Test default void a() {} }")))
                .containsExactly(PLACE + "BTest.java:1 is in a type that is never instantiated");
    }

    @Test
    void aTestInANestedClassNeedsAnAnnotationThere() {
        assertThat(notRun.in(file("ATest.java", "class ATest { class B { @Test void a() {} } }")))
                .containsExactly(
                        PLACE + "ATest.java:1 is in a nested class that no engine looks into");
        assertThat(notRun.in(file(
                        "ATest.java", "class ATest { @Nested class B { @Test void a() {} } }")))
                .isEmpty();
    }

    @Test
    void aPrivateTestIsFound() {
        assertThat(notRun.in(file("ATest.java", "class ATest { @Example private void a() {} }")))
                .containsExactly(PLACE + "ATest.java:1 is private or static");
    }

    private static Syntax file(String name, String text) {
        return Syntax.of(new Source(PLACE + name, text));
    }
}
