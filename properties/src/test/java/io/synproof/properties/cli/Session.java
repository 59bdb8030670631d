package io.synproof.properties.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A process that runs one command line after another in its own working directory, so that what
 * they write goes there: each line of standard input is a JSON array of arguments, each line of
 * standard output what came of it.
 */
final class Session {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Session() {}

    /** Answers until standard input ends. */
    public static void main(String[] args) throws IOException {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader questions =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            List<String> words = JSON.readValue(line, new TypeReference<>() {});
            answers.println(JSON.writeValueAsString(Shell.run(words.toArray(String[]::new))));
        }
    }
}
