package io.synproof.properties.cli;

import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.documents.scenario.ScenarioFiles;
import io.synproof.properties.documents.scenario.ScenarioSchema;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.QuestionText;
import io.synproof.properties.report.WordWrap;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Setting;
import io.synproof.properties.scenarios.Settings;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code synproof scenarios}: the scenarios, or one with its settings. */
@Command(
        name = "scenarios",
        mixinStandardHelpOptions = true,
        description = "Lists the scenarios, or the settings of one.")
final class ScenariosCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.beside(QuestionText.class);
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME|FILE",
            description = "A scenario, or the file of one.")
    private @Nullable String name;

    @Option(
            names = "--schema",
            description = "Print the JSON schema of documents with scenarios, for an editor.")
    private boolean schema;

    @Mixin
    private JsonOption json = new JsonOption();

    ScenariosCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.check();
        if (schema) {
            printSchema();
        } else if (name == null) {
            list();
        } else {
            describe(ScenarioFiles.named(name));
        }
        return ExitCode.YES.number();
    }

    private void printSchema() {
        if (name != null) {
            throw new BadInputException("--schema is about all scenarios, not about one");
        }
        terminal.out().println(JsonOption.indented(ScenarioSchema.schema()));
    }

    private void list() {
        PrintWriter text = json.text(terminal);
        Scenarios.ALL.forEach(scenario -> {
            text.println(terminal.coloured("@|bold " + scenario.name() + "|@"));
            WordWrap.lines(QuestionText.summary(scenario), 92)
                    .forEach(line -> text.println("    " + line));
        });
        text.println();
        text.println(TEXTS.of("scenarios.more"));
        json.write(
                terminal,
                () -> Map.of(
                        "scenarios",
                        Scenarios.ALL.stream().map(ScenariosCommand::fields).toList()));
    }

    private void describe(NamedScenario scenario) {
        PrintWriter text = json.text(terminal);
        text.println(terminal.coloured("@|bold " + scenario.name() + "|@"));
        WordWrap.lines(QuestionText.summary(scenario), 92)
                .forEach(line -> text.println("    " + line));
        text.println();
        Settings.ALL.forEach(setting -> describe(text, scenario, setting));
        json.write(terminal, () -> fields(scenario));
    }

    private void describe(PrintWriter text, NamedScenario scenario, Setting<?> setting) {
        String value = scenario.text(setting);
        boolean own = !value.equals(setting.standard());
        text.println(terminal.coloured(String.format(
                own ? "  @|bold %s=%s|@  %s" : "  %s=%s  %s",
                setting.key(),
                value,
                setting.about())));
        text.println("      legal: " + setting.domain().describe());
        setting.domain()
                .meanings()
                .forEach((word, meaning) -> text.println("      " + word + ": " + meaning));
    }

    private static Map<String, Object> fields(NamedScenario scenario) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", scenario.name());
        fields.put("summary", scenario.summary());
        fields.put(
                "settings",
                Settings.ALL.stream().map(setting -> fields(scenario, setting)).toList());
        return fields;
    }

    private static Map<String, Object> fields(NamedScenario scenario, Setting<?> setting) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", setting.key());
        fields.put("about", setting.about());
        fields.put("default", scenario.text(setting));
        fields.put("legal", setting.domain().describe());
        return fields;
    }
}
