package io.synproof.checker.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run that answers a model's temporal question, where others count what violates a property. */
final class LivenessRun {
    static final String QUESTION = "--question";

    private LivenessRun() {}

    /** The form in which the question is asked. */
    enum Kind {
        /** As one that the checker knows. */
        LEADS_TO("leadsTo"),
        /** As a formula of temporal logic. */
        FORMULA("formula");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The words for them. */
        static String legal() {
            return Stream.of(values()).map(kind -> kind.word).collect(Collectors.joining(" or "));
        }

        private static Kind of(String word) {
            return Stream.of(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> BadWord.value(QUESTION, word, legal()));
        }
    }

    /**
     * The form in which a command line asks; empty if it does not.
     *
     * @throws BadWord if it asks for another kind of question
     */
    static Optional<Kind> askedFor(Arguments arguments) {
        return arguments.value(QUESTION).map(Kind::of);
    }

    /**
     * Runs it and prints one line of JSON.
     *
     * @throws BadWord if the model has no question
     */
    static Code run(
            Task task,
            Kind kind,
            PrintWriter out,
            PrintWriter err,
            ProgressLine progress,
            BooleanSupplier cancelled) {
        Verdict<?, ?> verdict = task.answer(kind, progress, cancelled)
                .orElseThrow(() -> new BadWord(QUESTION + " is for handshakes alone, not for "
                        + task.model().label()));
        progress.end();
        out.println(json(task, verdict));
        Optional<StopReason> stop = verdict.coverage().stoppedBy();
        stop.ifPresent(reason -> err.println("bench: stopped early: " + reason.reason()));
        return stop.isPresent() ? Code.STOPPED : Code.DONE;
    }

    private static String json(Task task, Verdict<?, ?> verdict) {
        Coverage coverage = verdict.coverage();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("model", task.model().label());
            json.writeObjectFieldStart("parameters");
            for (Map.Entry<String, Integer> parameter : task.parameters().entrySet()) {
                json.writeNumberField(parameter.getKey(), parameter.getValue());
            }
            json.writeEndObject();
            json.writeNumberField("threads", task.threads());
            json.writeStringField("question", verdict.question().name());
            json.writeStringField("outcome", verdict.outcome().name());
            json.writeNumberField("states", coverage.states());
            json.writeNumberField("transitions", coverage.transitions());
            json.writeNumberField("depth", coverage.depth());
            write(json, "seconds", "%.3f", OptionalDouble.of(Meters.seconds()));
            write(json, "cpuSeconds", "%.3f", Meters.cpuSeconds());
            write(json, "peakRssMiB", "%.1f", Meters.peakRssMiB());
            if (coverage.stoppedBy().isPresent()) {
                StopReason stop = coverage.stoppedBy().orElseThrow();
                json.writeStringField("stoppedBy", stop.name().toLowerCase(Locale.ROOT));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String name, String format, OptionalDouble value)
            throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            json.writeNumber(String.format(Locale.ROOT, format, value.getAsDouble()));
        } else {
            json.writeNull();
        }
    }
}
