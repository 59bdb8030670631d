package io.synproof.properties.cli;

import io.synproof.checker.coverability.UnboundedRefusedException;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.options.UnboundedOptions;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.cli.traces.TraceOutput;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.experiment.UnboundedAnswer;
import io.synproof.properties.export.CheckJson;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.AnswerText;
import io.synproof.properties.report.QuestionText;
import io.synproof.properties.report.ShownTrace;
import io.synproof.properties.report.UnboundedText;
import io.synproof.properties.scenarios.BadInputException;
import java.io.PrintWriter;

/**
 * A question asked for every number of losses and of segments in flight.
 *
 * @param terminal where the command speaks
 * @param options where the certificate is wanted
 * @param output where the trace is wanted
 * @param json where JSON is wanted
 */
record UnboundedCheck(
        Terminal terminal, UnboundedOptions options, TraceOutput output, JsonOption json) {
    private static final Texts TEXTS = Texts.beside(UnboundedText.class);

    /**
     * Asks, and prints the answer.
     *
     * @throws BadInputException if this cannot be asked
     */
    UnboundedAnswer ask(Experiment experiment, ExperimentOptions effort) {
        UnboundedAnswer answer = answer(experiment, effort);
        output.trace(ShownTrace.of(answer.plain()));
        print(answer);
        json.write(terminal, () -> CheckJson.of(answer));
        return answer;
    }

    private static UnboundedAnswer answer(Experiment experiment, ExperimentOptions effort) {
        try {
            return experiment.askUnbounded(effort);
        } catch (UnboundedRefusedException e) {
            throw new BadInputException("--unbounded: " + e.getMessage());
        }
    }

    private void print(UnboundedAnswer answer) {
        PrintWriter text = output.text();
        text.println(terminal.coloured(AnswerText.coloured(answer.outcome())) + "  "
                + QuestionText.line(answer.experiment().question()));
        UnboundedText.lines(answer).forEach(text::println);
        options.certificate()
                .ifPresent(file -> text.println(answer.certificate()
                        .map(certificate -> {
                            new CertificateFile(answer.experiment(), certificate).write(file);
                            return TEXTS.of("unbounded.certificate", file.toString());
                        })
                        .orElseGet(() -> TEXTS.of("unbounded.none"))));
        output.afterwords(answer.plain());
        text.flush();
    }
}
