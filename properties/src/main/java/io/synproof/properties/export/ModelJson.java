package io.synproof.properties.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.Traversable;
import io.vavr.control.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/**
 * Values of the model in full, as JSON: a record as an object with a field for each component, a
 * constant as its name, a sequence number as a number. The field {@code is} names the type of a
 * sealed interface's value. A missing value is null.
 */
final class ModelJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ModelJson() {}

    /**
     * The JSON of a value.
     *
     * @throws IllegalArgumentException if the value, or one in it, is none of the model's kinds
     */
    static JsonNode of(Object value) {
        return switch (value) {
            case SequenceNumber number -> JSON.numberNode(number.value());
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Boolean truth -> JSON.booleanNode(truth);
            case String text -> JSON.textNode(text);
            case Enum<?> constant -> JSON.textNode(constant.name());
            case Option<?> option -> option.isEmpty() ? JSON.nullNode() : of(option.get());
            case Traversable<?> values -> array(values);
            case Record fields -> object(fields);
            default ->
                throw new IllegalArgumentException(
                        "no value of the model: " + value.getClass() + " " + value);
        };
    }

    private static ArrayNode array(Traversable<?> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(value -> array.add(of(value)));
        return array;
    }

    private static ObjectNode object(Record value) {
        ObjectNode object = JSON.objectNode();
        if (Arrays.stream(value.getClass().getInterfaces()).anyMatch(Class::isSealed)) {
            object.put("is", value.getClass().getSimpleName());
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            object.set(component.getName(), of(get(component, value)));
        }
        return object;
    }

    private static Object get(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " of " + value, e);
        }
    }
}
