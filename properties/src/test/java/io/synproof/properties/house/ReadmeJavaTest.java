package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import java.io.File;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.annotation.Testable;

/** The Java of README.md is what an outsider can compile and run, with the checker and JUnit. */
class ReadmeJavaTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theTestInItCompilesAndPasses() throws Exception {
        List<String> blocks = blocks();
        assertThat(blocks).hasSize(1);
        compile(blocks.getFirst());

        assertThat(run("LockTest")).containsExactly("theLockIsNeverHeldTwice");
    }

    private static List<String> blocks() {
        return BLOCK.matcher(House.text("README.md"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void compile(String source) throws URISyntaxException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("string:///LockTest.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options = List.of(
                "-Xlint:all", "-Werror", "-proc:none", "-d", folder.toString(), "-cp", classPath());
        boolean done = compiler.getTask(complaints, null, null, options, null, List.of(file))
                .call();

        assertThat(done).as(complaints.toString()).isTrue();
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
