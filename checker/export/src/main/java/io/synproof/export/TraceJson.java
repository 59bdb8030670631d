package io.synproof.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synproof.checker.composition.SequenceChart;
import io.synproof.checker.composition.SequenceChart.Flight;
import java.util.OptionalInt;

/** A trace in fields of our own. */
final class TraceJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ValueEncoder VALUES = ValueEncoder.plain();

    private TraceJson() {}

    static String of(TraceExport<?, ?> export) {
        return JsonText.of(tree(export));
    }

    private static <S, A> ObjectNode tree(TraceExport<S, A> export) {
        ObjectNode tree = JSON.objectNode().put("title", export.title());
        tree.set("loop", number(export.loop()));
        tree.put("replay", export.trace().choices(export.model()));
        ArrayNode steps = tree.putArray("steps");
        for (int i = 0; i <= export.trace().length(); i++) {
            steps.add(step(export, i));
        }
        export.chart().ifPresent(chart -> {
            chart.lifelines().forEach(tree.putArray("processes")::add);
            ArrayNode messages = tree.putArray("messages");
            chart.flights().forEach(flight -> messages.add(message(flight)));
        });
        return tree;
    }

    private static <S, A> ObjectNode step(TraceExport<S, A> export, int number) {
        ObjectNode step = JSON.objectNode().put("step", number);
        if (number > 0) {
            A action = export.trace().steps().get(number - 1).action();
            step.put("action", String.valueOf(action));
            step.set("taken", VALUES.json(action));
            export.changes(number - 1).forEach(step.putArray("changes")::add);
        }
        step.set("state", VALUES.json(export.view(number)));
        return step;
    }

    private static ObjectNode message(Flight flight) {
        ObjectNode message =
                JSON.objectNode().put("number", flight.number()).put("message", flight.message());
        message.set("from", number(flight.from()));
        message.put("sentIn", flight.sentIn());
        message.set("copyOf", number(flight.copyOf()));
        ArrayNode arrivals = message.putArray("arrivals");
        flight.arrivals().forEach(arrival -> arrivals.add(arrival(arrival)));
        message.set("endsIn", number(flight.endsIn()));
        return message.put("lost", flight.isLost());
    }

    private static ObjectNode arrival(SequenceChart.Arrival arrival) {
        return JSON.objectNode().put("step", arrival.step()).put("process", arrival.process());
    }

    private static JsonNode number(OptionalInt number) {
        return number.isPresent() ? JSON.numberNode(number.getAsInt()) : JSON.nullNode();
    }
}
