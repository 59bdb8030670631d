package io.synproof.properties.cli;

import io.synproof.checker.coverability.Certificate;
import io.synproof.properties.cli.options.QuestionOptions;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/**
 * A certificate with the question that it is about: the arguments that ask it, a line each, and the
 * certificate itself. docs/unbounded.md has the format.
 *
 * @param experiment the question, of a scenario with its settings
 * @param certificate what shows that nothing decides it
 */
record CertificateFile(Experiment experiment, Certificate certificate) {
    private static final String HEADING = "synproof check --unbounded, certified";
    private static final String COUNT = "arguments ";

    /** The options of a question, as a command has them. */
    @Command
    private static final class Asked {
        @Mixin
        private QuestionOptions question = new QuestionOptions();
    }

    /**
     * Writes it.
     *
     * @throws BadInputException if the file cannot be written
     */
    void write(Path file) {
        List<String> arguments = arguments();
        String text = Stream.concat(
                        Stream.of(HEADING, COUNT + arguments.size()), arguments.stream())
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.writeString(file, text + certificate);
        } catch (IOException e) {
            throw new BadInputException("--certificate: cannot write " + file + ": " + e);
        }
    }

    private List<String> arguments() {
        ConfiguredScenario setup = experiment.setup();
        return Stream.of(
                        Stream.of("--scenario", setup.base().name()),
                        setup.changes().entrySet().stream()
                                .flatMap(change -> Stream.of(
                                        "--set", change.getKey() + "=" + change.getValue())),
                        Stream.of("--property", experiment.question().name()))
                .flatMap(words -> words)
                .map(word -> word.replace("\\", "\\\\").replace("\n", "\\n"))
                .toList();
    }

    /**
     * Reads it.
     *
     * @throws BadInputException if there is none in the file, or it names what does not exist
     */
    static CertificateFile read(Path file) {
        try {
            return of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new BadInputException("cannot read " + file + ": " + e);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(file + ": " + e.getMessage());
        }
    }

    private static CertificateFile of(List<String> lines) {
        if (lines.size() < 2
                || !lines.get(0).equals(HEADING)
                || !lines.get(1).matches(COUNT + "\\d{1,3}")) {
            throw new BadInputException("it is no certificate: it should begin with '" + HEADING
                    + "', and a line such as '" + COUNT + "4'");
        }
        int first = 2 + Integer.parseInt(lines.get(1).substring(COUNT.length()));
        if (first > lines.size()) {
            throw new BadInputException("it ends before its " + lines.get(1));
        }
        return new CertificateFile(
                experiment(lines.subList(2, first)),
                Certificate.parse(String.join("\n", lines.subList(first, lines.size())) + "\n"));
    }

    private static Experiment experiment(List<String> arguments) {
        Asked asked = new Asked();
        try {
            new CommandLine(asked)
                    .parseArgs(arguments.stream()
                            .map(String::translateEscapes)
                            .toArray(String[]::new));
        } catch (ParameterException e) {
            throw new BadInputException("in its arguments: " + e.getMessage());
        }
        return new Experiment(asked.question.setup(), asked.question.question());
    }
}
