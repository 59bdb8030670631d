package io.synproof.properties.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.synproof.export.ValueEncoder;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.Traversable;
import io.vavr.control.Option;
import java.util.Optional;

/** Values of the model in full: a sequence number is a number, vavr's collections are arrays. */
final class ModelJson {
    /** The encoder of the model's values. */
    static final ValueEncoder VALUES = ValueEncoder.knowing(ModelJson::meaning);

    private ModelJson() {}

    /** The JSON of a value. */
    static JsonNode of(Object value) {
        return VALUES.json(value);
    }

    private static Optional<Object> meaning(Object value) {
        return switch (value) {
            case SequenceNumber number -> Optional.of(number.value());
            case Option<?> option -> Optional.of(option.toJavaOptional());
            case Traversable<?> values -> Optional.of(values.toJavaList());
            default -> Optional.empty();
        };
    }
}
