package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.model.Model;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.SelfCheck;
import io.synproof.properties.house.ShellProcess.Ran;
import java.io.File;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;

/**
 * The Java of README.md and of the guide to the checker is what an outsider can compile and run,
 * with the checker and JUnit. That of the tutorial and of the guide to TCP from Java compiles; the
 * long tests run it, and it prints what stands there.
 */
class DocumentedJavaTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:record|class) (\\w*)");
    private static final List<String> GUIDES =
            List.of("docs/tutorial.md", "docs/java.md", "docs/logs.md", "docs/traces.md");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "README.md, DeskTest, theDeskCountsNoConnectionThatNobodyAskedFor",
        "docs/checker.md, LockTest, theLockIsNeverHeldTwice"
    })
    void theTestInItCompilesAndPasses(String document, String type, String test) throws Exception {
        List<String> blocks = blocks(document);
        assertThat(blocks).hasSize(1);
        compile(List.of(source(type, blocks.getFirst())), classPath());

        assertThat(run(type)).containsExactly(test);
    }

    @Test
    void theTestOfTheReadmeFailsWhereMessagesArriveAgain() throws Exception {
        String block = blocks("README.md").getFirst();
        String other = block.replace("Medium.bag(", "Medium.set(");
        assertThat(other).isNotEqualTo(block);
        compile(List.of(source("DeskTest", other)), classPath());

        assertThatThrownBy(() -> run("DeskTest"))
                .hasCauseInstanceOf(AssertionError.class)
                .rootCause()
                .hasMessageContaining("VIOLATED")
                .hasMessageContaining("after 3 steps");
    }

    static List<String> guides() {
        return GUIDES;
    }

    @ParameterizedTest
    @MethodSource("guides")
    void theProgramsOfAGuideCompileWithoutAWarningAndAllAreRun(String guide) throws Exception {
        List<JavaFileObject> sources =
                blocks(guide).stream().map(block -> source(name(block), block)).toList();
        compile(sources, usersClassPath());

        assertThat(programs(guide))
                .map(DocumentedJavaTest::program)
                .containsExactlyElementsOf(
                        blocks(guide).stream().map(DocumentedJavaTest::name).toList());
    }

    /** Whoever copies a model has one that keeps the contract, in whatever order things happen. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "README.md, Desk",
        "docs/checker.md, Lock",
        "docs/tutorial.md, Tickets Confirmed",
        "docs/logs.md, Locks",
        "docs/traces.md, Ring"
    })
    void everyModelThatIsShownKeepsTheContract(String document, String names) throws Exception {
        compile(
                blocks(document).stream()
                        .map(block -> source(name(block), block))
                        .toList(),
                usersClassPath());
        List<String> models = new ArrayList<>();
        URL[] places = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(places, Checker.class.getClassLoader())) {
            for (String block : blocks(document)) {
                Class<?> type = loader.loadClass(name(block));
                if (Model.class.isAssignableFrom(type)) {
                    models.add(type.getName());
                    assertKeepsTheContract(type, Medium.bag(4));
                    assertKeepsTheContract(type, Medium.set(4));
                    assertKeepsTheContract(type, Medium.fifo(4));
                    assertKeepsTheContract(type, Medium.overtaking(4));
                }
            }
        }

        assertThat(models).containsExactly(names.split(" "));
    }

    private static void assertKeepsTheContract(Class<?> type, Medium medium) throws Exception {
        Constructor<?> constructor = type.getDeclaredConstructor(Medium.class);
        constructor.setAccessible(true);
        Model<?, ?> model = (Model<?, ?>) constructor.newInstance(medium);
        SelfCheck check = Checker.of(model).within(Bounds.states(2_000)).selfCheck();

        assertThat(check.findings()).as(type + " with " + medium).isEmpty();
        assertThat(check.coverage().states()).isGreaterThan(3);
    }

    static List<ShownCommand> programs() {
        return GUIDES.stream().flatMap(guide -> programs(guide).stream()).toList();
    }

    private static List<ShownCommand> programs(String guide) {
        return ShownCommands.of(guide, House.text(guide)).stream()
                .filter(ShownCommand::isJava)
                .toList();
    }

    /** As the reader would: from the sources, all of a guide in one folder. */
    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void eachProgramPrintsWhatItsGuideShows(ShownCommand command) throws Exception {
        for (String block : blocks(command.document())) {
            Files.writeString(folder.resolve(name(block) + ".java"), block);
        }
        Ran ran = ShellProcess.other(
                folder,
                List.of(ShellProcess.java(), "-cp", usersClassPath(), program(command) + ".java"));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(command.failure(ran.out())).isEmpty();
    }

    /** The name of the program that a command runs: the last part of its path. */
    private static String program(ShownCommand command) {
        return command.words().getLast().replaceFirst(".*/", "").replaceFirst("\\.java$", "");
    }

    private static String name(String block) {
        Matcher type = TYPE.matcher(block);
        assertThat(type.find()).as(block).isTrue();
        return type.group(1);
    }

    private static List<String> blocks(String document) {
        return BLOCK.matcher(House.text(document))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(
                URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private void compile(List<JavaFileObject> sources, String classPath) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options = List.of(
                "-Xlint:all", "-Werror", "-proc:none", "-d", folder.toString(), "-cp", classPath);
        boolean done =
                compiler.getTask(complaints, null, null, options, null, sources).call();

        assertThat(done).as(complaints.toString()).isTrue();
    }

    /** What synproof.jar and the libraries beside it have: all but the tests. */
    private static String usersClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(place -> !place.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The checker, and what JUnit's tests are compiled against. */
    private static String classPath() throws URISyntaxException {
        List<String> places = new ArrayList<>();
        for (Class<?> type : List.of(Checker.class, Test.class, Testable.class, API.class)) {
            URL place = type.getProtectionDomain().getCodeSource().getLocation();
            places.add(Path.of(place.toURI()).toString());
        }
        return String.join(File.pathSeparator, places);
    }

    /** Runs the tests of a class, and gives their names. */
    private List<String> run(String name) throws Exception {
        List<String> ran = new ArrayList<>();
        URL[] places = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(places, Checker.class.getClassLoader())) {
            Class<?> type = loader.loadClass(name);
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    method.setAccessible(true);
                    method.invoke(constructor.newInstance());
                    ran.add(method.getName());
                }
            }
        }
        return ran;
    }
}
