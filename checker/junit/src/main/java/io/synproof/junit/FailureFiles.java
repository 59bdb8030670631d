package io.synproof.junit;

import io.synproof.checker.model.Model;
import io.synproof.checker.verdict.Verdict;
import io.synproof.export.ExportFormat;
import io.synproof.export.TraceExport;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The files of a failure, in the folder of the configuration parameter {@code synproof.reports}, or
 * else in {@code synproof-reports} of the folder that the build tool writes to.
 */
final class FailureFiles {
    private static final String FOLDER = "synproof-reports";

    /** The folders of Maven and of Gradle. */
    private static final List<String> OF_BUILD_TOOLS = List.of("target", "build");

    private static final List<ExportFormat> PICTURES =
            List.of(ExportFormat.SVG, ExportFormat.ITF, ExportFormat.JSON);

    private static final Pattern INVOCATION =
            Pattern.compile("\\[(?:class|test)-template-invocation:#(\\d+)]");

    private final ExtensionContext context;

    FailureFiles(ExtensionContext context) {
        this.context = context;
    }

    /**
     * Writes what shows the verdict; the paths of the files.
     *
     * @throws IOException if one cannot be written
     */
    <S, A> List<String> write(Model<S, A> model, Verdict<S, A> verdict) throws IOException {
        List<String> written = new ArrayList<>();
        Path folder = Files.createDirectories(folder());
        written.add(file(folder.resolve(name() + ".txt"), verdict + "\n"));
        Optional<TraceExport<S, A>> trace = TraceExport.of(model, verdict);
        if (trace.isPresent()) {
            for (ExportFormat format : PICTURES) {
                String name = name() + "." + format.extension();
                written.add(file(folder.resolve(name), trace.get().in(format)));
            }
        }
        Optional<ReplaySource> replay = replay(verdict);
        if (replay.isPresent()) {
            Path source = folder.resolve(replay.get().path());
            Files.createDirectories(source.getParent());
            written.add(file(source, replay.get().text()));
        }
        return written;
    }

    private static String file(Path file, String text) throws IOException {
        return Files.writeString(file, text).toString();
    }

    private Path folder() {
        return context.getConfigurationParameter("synproof.reports")
                .map(Path::of)
                .orElseGet(() -> OF_BUILD_TOOLS.stream()
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .findFirst()
                        .map(folder -> folder.resolve(FOLDER))
                        .orElse(Path.of(FOLDER)));
    }

    /** Class and method, and the numbers of the invocations of those that have several. */
    private String name() {
        String test = Stream.of(
                        context.getTestClass().map(Class::getName),
                        context.getTestMethod().map(Method::getName))
                .flatMap(Optional::stream)
                .reduce((type, method) -> type + "." + method)
                .orElse("check");
        return INVOCATION
                .matcher(context.getUniqueId())
                .results()
                .map(invocation -> invocation.group(1))
                .reduce(test, (named, number) -> named + "." + number);
    }

    /** Only a test that takes nothing but the checker, as its class does, can be called again. */
    private Optional<ReplaySource> replay(Verdict<?, ?> verdict) {
        return context.getTestMethod()
                .filter(_ -> !context.getUniqueId().contains("class-template-invocation"))
                .filter(method ->
                        List.of(method.getParameterTypes()).equals(List.of(ModelChecker.class)))
                .flatMap(method -> verdict.choices()
                        .map(choices -> new ReplaySource(
                                context.getRequiredTestClass(),
                                method,
                                verdict.question().name(),
                                choices)));
    }
}
