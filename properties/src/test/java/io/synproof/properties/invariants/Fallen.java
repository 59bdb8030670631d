package io.synproof.properties.invariants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What jqwik says of a property of {@link UnsafeVariants}, which must fall.
 *
 * @param failures what it threw, once for each property that fell
 * @param report jqwik's report, as it stands in {@code target/jqwik}
 */
record Fallen(List<String> failures, String report) {

    /** Runs the property by itself, through the JUnit Platform. */
    static Fallen running(String property) {
        List<String> failures = new ArrayList<>();
        StringBuilder report = new StringBuilder();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .selectors(selectMethod(UnsafeVariants.class.getName() + "#" + property + "("
                        + Sample.class.getName() + ")"))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(thrown -> failures.add(String.valueOf(thrown)));
            }

            @Override
            public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
                entry.getKeyValuePairs()
                        .forEach((name, text) -> report.append(name).append(text));
            }
        });
        return new Fallen(List.copyOf(failures), kept(property, report.toString()));
    }

    private static String kept(String property, String report) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "jqwik"));
            Files.writeString(folder.resolve(property + ".txt"), report);
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many runs jqwik tried until one fell. */
    int tries() {
        return number("tries = (\\d+)", report);
    }

    /** How many steps the run has to which it shrank. */
    int steps() {
        return number("falls in (\\d+) steps", failures.getFirst());
    }

    private static int number(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return Integer.parseInt(matcher.group(1));
    }
}
