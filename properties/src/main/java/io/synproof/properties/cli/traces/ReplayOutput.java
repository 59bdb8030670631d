package io.synproof.properties.cli.traces;

import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.language.Texts;
import io.synproof.properties.replay.Fit;
import io.synproof.properties.replay.FitJson;
import io.synproof.properties.replay.FitText;
import io.synproof.properties.report.AnswerText;
import io.synproof.properties.report.QuestionText;
import io.synproof.properties.report.Shown;
import io.synproof.properties.report.ShownTrace;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * The output of {@code synproof replay}.
 *
 * @param terminal where it speaks
 * @param traces where the trace goes
 * @param json whether JSON is wanted
 */
public record ReplayOutput(Terminal terminal, TraceOutput traces, JsonOption json) {
    private static final Texts TEXTS = Texts.beside(AnswerText.class);

    /**
     * Checks that everything can be written.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if not
     */
    public void check() {
        traces.check();
    }

    /**
     * Prints the result.
     *
     * @param name what the trace is called
     */
    public void print(String name, Fit fit) {
        PrintWriter text = traces.text();
        if (fit instanceof Fit.Fits(Shown shown)) {
            traces.trace(Optional.of(new ShownTrace(shown, Optional.empty())));
            text.println(terminal.coloured(AnswerText.coloured(shown.outcome())) + "  "
                    + QuestionText.line(shown.experiment().question()));
            text.println(AnswerText.words(shown.evidence()));
            text.println(TEXTS.of("check.replay", shown.replay()));
        }
        FitText.lines(name, fit).forEach(text::println);
        text.flush();
        json.write(terminal, () -> FitJson.of(name, fit));
    }
}
