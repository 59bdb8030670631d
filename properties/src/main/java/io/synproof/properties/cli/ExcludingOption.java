package io.synproof.properties.cli;

import io.synproof.properties.experiment.Sentences;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --excluding SENTENCE}: leaves out runs by the sentences of their steps. */
final class ExcludingOption {
    @Option(
            names = "--excluding",
            paramLabel = "SENTENCE",
            description =
                    "Leave out runs in which a step carries SENTENCE, one that stands under a step"
                            + " of a trace: a rule with its section, what the network does, a call;"
                            + " may be repeated.")
    private List<String> excluding = List.of();

    /**
     * The sentences.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if one does not exist
     */
    List<String> sentences() {
        return excluding.stream().map(Sentences::named).distinct().toList();
    }
}
