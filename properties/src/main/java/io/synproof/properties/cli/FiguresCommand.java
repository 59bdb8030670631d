package io.synproof.properties.cli;

import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.figures.Figure;
import io.synproof.properties.figures.FigureResult;
import io.synproof.properties.figures.Figures;
import io.synproof.properties.report.FigureText;
import io.synproof.properties.report.json.FigureJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code synproof figures}: the figures of RFC 9293, replayed as runs of the model. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = "Replays the figures 6 to 13 of RFC 9293 in every profile, and says which"
                + " are runs of the model.")
final class FiguresCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "N", description = "A figure, 6 to 13.")
    private @Nullable String number;

    @Mixin
    private JsonOption json = new JsonOption();

    FiguresCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.check();
        List<Figure> figures = number == null ? Figures.ALL : List.of(Figures.named(number));
        List<FigureResult> replays = figures.stream().map(FigureResult::of).toList();
        PrintWriter text = json.text(terminal);
        replays.stream()
                .flatMap(replay -> FigureText.lines(replay).stream())
                .forEach(line -> text.println(terminal.coloured(line)));
        FigureText.summary(replays).forEach(line -> text.println(terminal.coloured(line)));
        json.write(terminal, () -> FigureJson.of(replays));
        return ExitCode.YES.number();
    }
}
