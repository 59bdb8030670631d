package io.synproof.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synproof.checker.model.StateView;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A trace in Apalache's Informal Trace Format (its ADR 15): the value of each variable in each
 * state. The variables are the named values of the states, and the action that led to each.
 */
final class TraceItf {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ACTION = "action";
    private static final String START = "start";

    private TraceItf() {}

    static String of(TraceExport<?, ?> export) {
        return JsonText.of(tree(export));
    }

    private static <S, A> ObjectNode tree(TraceExport<S, A> export) {
        List<StateView> views = IntStream.rangeClosed(0, export.trace().length())
                .mapToObj(export::view)
                .toList();
        ObjectNode tree = JSON.objectNode();
        tree.putObject("#meta")
                .put("format", "ITF")
                .put("format-description", "https://apalache-mc.org/docs/adr/015adr-trace.html")
                .put("description", export.title())
                .put("replay", export.trace().choices(export.model()));
        variables(views).forEach(tree.putArray("vars")::add);
        ArrayNode states = tree.putArray("states");
        for (int i = 0; i < views.size(); i++) {
            states.add(state(export, views.get(i), i));
        }
        export.loop().ifPresent(loop -> tree.put("loop", loop));
        return tree;
    }

    private static List<String> variables(List<StateView> views) {
        return Stream.concat(
                        Stream.of(ACTION),
                        views.stream()
                                .flatMap(view -> view.parts().stream())
                                .map(part -> variable(part.name())))
                .distinct()
                .toList();
    }

    /** Names of variables have letters, digits and low lines; one is taken by the action. */
    private static String variable(String name) {
        String word = name.replaceAll("\\W", "_");
        return word.equals(ACTION) || word.isEmpty() || Character.isDigit(word.charAt(0))
                ? "_" + word
                : word;
    }

    private static <S, A> ObjectNode state(TraceExport<S, A> export, StateView view, int number) {
        ObjectNode state = JSON.objectNode();
        state.putObject("#meta").put("index", number);
        state.put(
                ACTION,
                number == 0
                        ? START
                        : String.valueOf(export.trace().steps().get(number - 1).action()));
        view.parts()
                .forEach(part ->
                        state.set(variable(part.name()), ValueEncoder.plain().itf(part.value())));
        return state;
    }
}
