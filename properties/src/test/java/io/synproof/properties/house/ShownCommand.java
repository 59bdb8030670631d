package io.synproof.properties.house;

import java.util.List;
import java.util.Optional;

/**
 * A command that a document shows behind a prompt, with the lines below it.
 *
 * @param document the document's path
 * @param line the line of the prompt, from 1
 * @param words the command, split at white space but for what is quoted
 * @param output what the document says that it prints, without blank lines at the end
 * @param run whether the tests run it
 */
record ShownCommand(
        String document, int line, List<String> words, List<String> output, boolean run) {
    static final String LAUNCHER = "./synproof";

    boolean isOfReadme() {
        return document.equals(Documents.README);
    }

    boolean isOurs() {
        return words.getFirst().equals(LAUNCHER);
    }

    /** Whether the document shows that it is refused as bad input. */
    boolean isRefused() {
        return !output.isEmpty() && output.getFirst().startsWith("synproof: ");
    }

    /** Whether it runs a Java program that the document shows. */
    boolean isJava() {
        return words.getFirst().equals("java");
    }

    /** What the launcher passes on. */
    List<String> arguments() {
        return words.subList(1, words.size());
    }

    /** What is wrong with what it shows, with all of both outputs, or nothing. */
    Optional<String> failure(String real) {
        return ShownOutput.difference(output, real)
                .map(difference -> "%s%n%s%n%nshown:%n%s%n%nreal:%n%s"
                        .formatted(this, difference, String.join("\n", output), real));
    }

    String text() {
        return String.join(" ", words);
    }

    @Override
    public String toString() {
        return document + ":" + line + " $ " + text();
    }
}
