package io.synproof.checker.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.synproof.checker.result.DecisionCounts;
import io.synproof.checker.result.StopReason;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One run, as it is printed.
 *
 * <p>Written with Jackson's generator, for mapping records takes a third of a second at its first
 * use, which would count.
 */
record Measurement(
        Task task,
        DecisionCounts census,
        double seconds,
        OptionalDouble cpuSeconds,
        OptionalDouble peakRssMiB) {

    /** What a search took, of a process that does nothing else. */
    static Measurement of(Task task, DecisionCounts census) {
        return new Measurement(
                task, census, Meters.seconds(), Meters.cpuSeconds(), Meters.peakRssMiB());
    }

    /** One line of JSON. */
    String json() {
        Counts counts = Counts.of(census);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("model", task.model().label());
            json.writeObjectFieldStart("parameters");
            for (Map.Entry<String, Integer> parameter : task.parameters().entrySet()) {
                json.writeNumberField(parameter.getKey(), parameter.getValue());
            }
            if (task.symmetric()) {
                json.writeBooleanField("symmetry", true);
            }
            json.writeEndObject();
            json.writeNumberField("threads", task.threads());
            json.writeNumberField("states", counts.states());
            json.writeNumberField("transitions", counts.transitions());
            json.writeNumberField("depth", counts.depth());
            json.writeNumberField("terminal", census.coverage().terminal());
            json.writeNumberField("violations", counts.violations());
            write(json, "firstViolationDepth", counts.firstViolationDepth());
            write(json, "seconds", "%.3f", OptionalDouble.of(seconds));
            write(json, "cpuSeconds", "%.3f", cpuSeconds);
            write(json, "bytesPerState", "%.2f", perState(census.memory().visited()));
            write(json, "totalBytesPerState", "%.2f", heapPerState());
            write(json, "peakRssMiB", "%.1f", peakRssMiB);
            if (census.coverage().stoppedBy().isPresent()) {
                json.writeStringField(
                        "stoppedBy", name(census.coverage().stoppedBy().orElseThrow()));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String name(StopReason stop) {
        return stop.name().toLowerCase(Locale.ROOT);
    }

    private OptionalDouble perState(long octets) {
        return OptionalDouble.of((double) octets / census.coverage().states());
    }

    private OptionalDouble heapPerState() {
        return census.memory().heap().isPresent()
                ? perState(census.memory().heap().getAsLong())
                : OptionalDouble.empty();
    }

    private static void write(JsonGenerator json, String name, OptionalInt value)
            throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsInt());
        } else {
            json.writeNullField(name);
        }
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
