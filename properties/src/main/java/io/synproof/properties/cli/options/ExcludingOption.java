package io.synproof.properties.cli.options;

import io.synproof.properties.experiment.Sentences;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --excluding SENTENCE}: leaves out runs by the sentences of their steps. */
public final class ExcludingOption {
    @Option(
            names = "--excluding",
            paramLabel = "SENTENCE",
            description =
                    "Leave out runs in which a step carries SENTENCE, as printed under the steps"
                            + " of a trace: a rule with its section, a fault of the network, a"
                            + " call; may be repeated.")
    private List<String> excluding = List.of();

    /**
     * The sentences.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if one does not exist
     */
    public List<String> sentences() {
        return excluding.stream().map(Sentences::named).distinct().toList();
    }
}
