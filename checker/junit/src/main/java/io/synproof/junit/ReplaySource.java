package io.synproof.junit;

import java.lang.reflect.Method;
import java.nio.file.Path;

/**
 * The source of a test that takes a run again which decided a check.
 *
 * @param type the class of the test
 * @param method the test
 * @param question the name of what was checked
 * @param choices the run
 */
record ReplaySource(Class<?> type, Method method, String question, String choices) {

    /** The name of its class; that of a nested test has those around it as well. */
    String name() {
        String nested = type.getName().replaceFirst(".*\\.", "").replace('$', '_');
        return nested + "_" + method.getName() + "_Replay";
    }

    /** The path of its file, as that of a source is. */
    Path path() {
        return Path.of("", type.getPackageName().split("\\.")).resolve(name() + ".java");
    }

    /** A whole file, for the package of the test. */
    String text() {
        return """
                %simport io.synproof.junit.ModelReplay;
                import org.junit.jupiter.api.Test;

                /** The run that decided "%s" in %s.%s. */
                class %s {
                    @Test
                    void theRunDecidesIt() {
                        System.out.println(ModelReplay.of(
                                %s.class,
                                "%s",
                                "%s",
                                "%s"));
                    }
                }
                """.formatted(
                type.getPackageName().isEmpty() ? "" : "package " + type.getPackageName() + ";\n\n",
                question.replace("\\", "\\\\").replace("*/", "* /"),
                type.getSimpleName(),
                method.getName(),
                name(),
                type.getCanonicalName() == null ? type.getName() : type.getCanonicalName(),
                method.getName(),
                literal(question),
                choices);
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
