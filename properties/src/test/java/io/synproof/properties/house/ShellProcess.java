package io.synproof.properties.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A process whose working directory is a folder of the test's, and which runs our command lines one
 * after another: what they write by a relative path goes into that folder, as it would for a user
 * there.
 */
final class ShellProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SESSION = "io.synproof.properties.cli.Session";

    private final Path folder;
    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;

    /** What came of a command: exit code, standard output, standard error. */
    record Ran(int code, String out, String err) {}

    ShellProcess(Path folder) throws IOException {
        this.folder = folder;
        String classPath = System.getProperty("java.class.path");
        this.process = new ProcessBuilder(java(), "-XX:+UseParallelGC", "-cp", classPath, SESSION)
                .directory(folder.toFile())
                .redirectError(complaints())
                .start();
        this.questions = new BufferedWriter(
                new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.answers = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The program {@code java} of the JDK that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private File complaints() {
        return folder.resolve("session.err").toFile();
    }

    /** Runs one of our command lines. */
    Ran synproof(List<String> arguments) throws IOException {
        questions.write(JSON.writeValueAsString(arguments) + "\n");
        questions.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(
                    "the process has ended: " + Files.readString(complaints().toPath()));
        }
        JsonNode answer = JSON.readTree(line);
        return new Ran(
                answer.get("code").asInt(),
                answer.get("out").asText(),
                answer.get("err").asText());
    }

    /** Runs a program that is not ours in a folder. */
    static Ran other(Path folder, List<String> words) throws IOException, InterruptedException {
        Path complaints = folder.resolve("other.err");
        Process other = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectError(complaints.toFile())
                .start();
        String out = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(other.waitFor(), out, Files.readString(complaints));
    }

    /** Ends the process, and is back when it has gone: until then it is in its folder. */
    @Override
    public void close() throws IOException {
        questions.close();
        process.onExit().join();
    }
}
