package io.synproof.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synproof.checker.model.Bag;
import io.synproof.checker.model.RecordComponents;
import io.synproof.checker.model.StateView;
import io.synproof.checker.model.ValueText;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The values of states and actions as JSON.
 *
 * <p>A record is an object with a field for each component, a constant of an enum its name. A
 * record of a sealed interface says which it is. What is none of the JDK's simple values,
 * collections, or a record within reach, is its text.
 */
public final class ValueEncoder {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ValueEncoder PLAIN = new ValueEncoder(_ -> Optional.empty());

    private final Function<Object, Optional<Object>> foreign;

    private ValueEncoder(Function<Object, Optional<Object>> foreign) {
        this.foreign = foreign;
    }

    /** The encoder of records and the JDK's own values. */
    public static ValueEncoder plain() {
        return PLAIN;
    }

    /**
     * An encoder that knows other values too.
     *
     * @param foreign what to encode in place of a value; empty to encode it itself
     */
    public static ValueEncoder knowing(Function<Object, Optional<Object>> foreign) {
        return new ValueEncoder(foreign);
    }

    /**
     * A value in plain JSON: a set is an array; a map an object if its keys are texts, else an
     * array of pairs; what is empty is null; a record of a sealed interface has a field {@code is}.
     */
    public JsonNode json(Object value) {
        return of(value, ValueForm.PLAIN);
    }

    /**
     * A value as the Informal Trace Format has it: a number is a {@code #bigint}, a record of a
     * sealed interface a variant, with {@code tag} and {@code value}, and so is an optional one.
     */
    public JsonNode itf(Object value) {
        return of(value, ValueForm.ITF);
    }

    private JsonNode of(Object value, ValueForm form) {
        return foreign.apply(value)
                .map(known -> ownOf(known, form))
                .orElseGet(() -> ownOf(value, form));
    }

    private JsonNode ownOf(Object value, ValueForm form) {
        return switch (value) {
            case Byte number -> form.number(BigInteger.valueOf(number));
            case Short number -> form.number(BigInteger.valueOf(number));
            case Integer number -> form.number(BigInteger.valueOf(number));
            case Long number -> form.number(BigInteger.valueOf(number));
            case BigInteger number -> form.number(number);
            case Boolean truth -> JSON.booleanNode(truth);
            case String text -> JSON.textNode(text);
            case Character letter -> JSON.textNode(letter.toString());
            case Enum<?> constant -> JSON.textNode(constant.name());
            case Optional<?> optional -> form.optional(optional.map(one -> of(one, form)));
            case StateView view -> fields(view, form);
            case Bag bag -> ValueForm.array(all(bag.values().stream(), form));
            case Set<?> values -> form.set(all(values.stream(), form));
            case Collection<?> values -> ValueForm.array(all(values.stream(), form));
            case Map<?, ?> map ->
                form.map(map.entrySet().stream()
                        .map(entry -> all(Stream.of(entry.getKey(), entry.getValue()), form))
                        .toList());
            case Record fields -> ofRecord(fields, form);
            case Object _ -> form.opaque(ValueText.of(value));
        };
    }

    private List<JsonNode> all(Stream<?> values, ValueForm form) {
        return values.map(value -> of(value, form)).toList();
    }

    private ObjectNode fields(StateView view, ValueForm form) {
        ObjectNode object = JSON.objectNode();
        view.parts().forEach(part -> object.set(part.name(), of(part.value(), form)));
        return object;
    }

    private JsonNode ofRecord(Record value, ValueForm form) {
        return RecordComponents.of(value)
                .map(components -> ofComponents(value, components, form))
                .orElseGet(() -> form.opaque(ValueText.of(value)));
    }

    private JsonNode ofComponents(
            Record value, List<RecordComponents.Component> components, ValueForm form) {
        ObjectNode object = JSON.objectNode();
        components.forEach(one -> object.set(
                one.name(), one.value().map(part -> of(part, form)).orElseGet(JSON::nullNode)));
        return Arrays.stream(value.getClass().getInterfaces()).anyMatch(Class::isSealed)
                ? form.variant(value.getClass().getSimpleName(), object)
                : object;
    }
}
