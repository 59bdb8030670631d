package io.synproof.properties.house;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder with a copy of the launcher, a few sources, and a PATH that leads to nothing but the
 * tools which the launcher needs. Its JDKs and its Maven are shell scripts.
 */
final class FakeMachine {
    private static final List<String> TOOLS = List.of(
            "basename",
            "cat",
            "cksum",
            "cp",
            "date",
            "dirname",
            "find",
            "flock",
            "ln",
            "ls",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "sort",
            "tail",
            "tr");

    /**
     * Says what it was given, and as which process, leaves a cache where it should, then ends as
     * the variable EXIT wants.
     */
    private static final String JAVA = """
            #!/bin/sh
            printf '%s\\n' "process $$" "$@"
            if [ -n "${SHOW_LOCALE-}" ]; then echo "locale ${LC_ALL-}"; fi
            for word; do
                case $word in -XX:AOTCacheOutput=*) echo "a cache" >"${word#*=}" ;; esac
            done
            exit "${EXIT:-0}"
            """;

    /**
     * Notes each run in mvn.runs, waits while there is a file named hold, and leaves a jar; a
     * source named Broken makes it fail.
     */
    private static final String MAVEN = """
            #!/bin/sh
            echo "JAVA_HOME=$JAVA_HOME mvn $*" >>mvn.runs
            if [ -e model/src/main/java/Broken.java ]; then echo "[ERROR] broken"; exit 1; fi
            while [ -e hold ]; do sleep 0.05; done
            mkdir -p properties/target/lib
            echo "a jar" >properties/target/synproof.jar
            """;

    /** Where everything lies, with a blank in its name. */
    final Path root;

    /** Where the launcher is called from: somewhere else. */
    private final Path elsewhere;

    FakeMachine(Path folder) throws IOException {
        elsewhere = folder;
        root = folder.resolve("a place");
        write("pom.xml", "<project/>\n");
        write("model/pom.xml", "<project/>\n");
        write("model/src/main/java/Model.java", "class Model {}\n");
        write("properties/pom.xml", "<project/>\n");
        write("properties/src/main/java/Main.java", "class Main {}\n");
        script("synproof", House.text("synproof"));
        script("tools/mvn", MAVEN);
        for (String tool : TOOLS) {
            Path real = onPath(tool);
            if (Files.exists(real)) {
                script("tools/" + tool, "#!/bin/sh\nexec " + real + " \"$@\"\n");
            }
        }
    }

    /** A folder that says in its release file to be a JDK of that version. */
    Path jdk(String folder, String version) throws IOException {
        script(folder + "/bin/java", JAVA);
        script(folder + "/bin/javac", "#!/bin/sh\n");
        write(folder + "/release", "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return root.resolve(folder);
    }

    Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    void delete(String path) throws IOException {
        Files.delete(root.resolve(path));
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** How often, and how, Maven was run. */
    List<String> builds() throws IOException {
        Path runs = root.resolve("mvn.runs");
        return Files.exists(runs) ? Files.readAllLines(runs) : List.of();
    }

    Run run(Map<String, String> environment, String... arguments) throws Exception {
        return start(environment, root.resolve("synproof"), arguments).await();
    }

    /** Starts the launcher, by whatever path, with no environment but the one given and PATH. */
    Started start(Map<String, String> environment, Path launcher, String... arguments)
            throws IOException {
        Path out = Files.createTempFile(root, "run", ".out");
        Path err = Files.createTempFile(root, "run", ".err");
        List<String> command = Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", root.resolve("tools").toString());
        builder.environment().put("SYNPROOF_JDK_PATHS", root.resolve("jvm") + "/*");
        builder.environment().putAll(environment);
        return new Started(builder.start(), out, err);
    }

    private void script(String path, String text) throws IOException {
        Files.setPosixFilePermissions(
                write(path, text), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onPath(String tool) {
        return Stream.of(requireNonNull(System.getenv("PATH")).split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of(tool));
    }

    /** A launcher under way, and the files that take its output. */
    record Started(Process process, Path out, Path err) {

        /** Returns once the launcher has said these words on its standard error. */
        void awaitWords(String words) throws Exception {
            for (int tries = 0; !Files.readString(err).contains(words); tries++) {
                if (tries == 1000) {
                    throw new IllegalStateException("not said: " + words);
                }
                Thread.sleep(10);
            }
        }

        Run await() throws Exception {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the launcher hangs: " + Files.readString(err));
            }
            return new Run(
                    process.pid(),
                    process.exitValue(),
                    Files.readString(out),
                    Files.readString(err));
        }
    }

    /** What a launcher did. */
    record Run(long process, int exit, String out, String err) {}
}
