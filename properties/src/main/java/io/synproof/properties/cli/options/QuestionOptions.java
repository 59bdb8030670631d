package io.synproof.properties.cli.options;

import io.synproof.properties.documents.scenario.ScenarioFiles;
import io.synproof.properties.question.Question;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that name a question and its scenario. */
public final class QuestionOptions {
    @Option(
            names = "--scenario",
            required = true,
            paramLabel = "NAME|FILE",
            description = "The scenario, or the file of one.")
    private String scenario = "";

    @Option(
            names = "--set",
            paramLabel = "key=value",
            description = "Changes a setting of the scenario; may be repeated.")
    private List<String> changes = List.of();

    @ArgGroup(multiplicity = "1")
    private AskedOptions asked = new AskedOptions();

    /**
     * The scenario with its changes.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if there is none, or a change is
     *     not legal
     */
    public ConfiguredScenario setup() {
        return ScenarioFiles.named(scenario).asIs().with(changes);
    }

    /**
     * The question.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if there is none
     */
    public Question<?> question() {
        return asked.question();
    }
}
