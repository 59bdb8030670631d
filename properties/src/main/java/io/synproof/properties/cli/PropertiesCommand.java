package io.synproof.properties.cli;

import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.question.NamedQuestion;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.report.QuestionText;
import io.synproof.properties.report.WordWrap;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code synproof properties}: the questions that can be asked of a scenario. */
@Command(
        name = "properties",
        mixinStandardHelpOptions = true,
        description = "Lists the properties that can be asked of a scenario.")
final class PropertiesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A property.")
    private @Nullable String name;

    @Mixin
    private JsonOption json = new JsonOption();

    PropertiesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.check();
        List<NamedQuestion> questions =
                name == null ? Questions.ALL : List.of(Questions.listed(name));
        PrintWriter text = json.text(terminal);
        questions.forEach(question -> {
            text.println(terminal.coloured("@|bold " + question.name() + "|@  " + question.kind()));
            WordWrap.lines(QuestionText.summary(question), 92)
                    .forEach(line -> text.println("    " + line));
        });
        json.write(
                terminal,
                () -> Map.of(
                        "properties",
                        questions.stream().map(PropertiesCommand::fields).toList()));
        return ExitCode.YES.number();
    }

    private static Map<String, Object> fields(NamedQuestion question) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", question.name());
        fields.put("kind", question.kind().toString());
        fields.put("summary", question.summary());
        return fields;
    }
}
