package io.synproof.properties.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.synproof.properties.scenarios.BadInputException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * The fields of an object in a file, which must exist and have the right type.
 *
 * @param file what the file is called
 * @param path where in it they are; empty at its top
 * @param node the object that has them
 */
record Fields(String file, String path, JsonNode node) {

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private BadInputException bad(String name, String problem) {
        return new BadInputException(file + ": field " + pathOf(name) + " " + problem);
    }

    /** A field of any kind. */
    JsonNode any(String name) {
        if (!node.has(name)) {
            throw bad(name, "is missing");
        }
        return node.get(name);
    }

    /** A field that is an object. */
    Fields object(String name) {
        JsonNode value = any(name);
        if (!value.isObject()) {
            throw bad(name, "is not an object");
        }
        return new Fields(file, pathOf(name), value);
    }

    /** A field that is a list of objects. */
    List<Fields> objects(String name) {
        return list(name).stream()
                .map(at -> {
                    Fields one = new Fields(
                            file, pathOf(name) + "[" + at + "]", any(name).get(at));
                    if (!one.node.isObject()) {
                        throw new BadInputException(file + ": " + one.path + " is not an object");
                    }
                    return one;
                })
                .toList();
    }

    private List<Integer> list(String name) {
        if (!any(name).isArray()) {
            throw bad(name, "is not a list");
        }
        return IntStream.range(0, any(name).size()).boxed().toList();
    }

    /** A field that is text. */
    String text(String name) {
        return textOrNull(name).orElseThrow(() -> bad(name, "is null"));
    }

    /** A field that is text, or null. */
    Optional<String> textOrNull(String name) {
        JsonNode value = any(name);
        if (!value.isNull() && !value.isTextual()) {
            throw bad(name, "is not text");
        }
        return value.isNull() ? Optional.empty() : Optional.of(value.textValue());
    }

    /** A field that is a list of texts. */
    List<String> texts(String name) {
        list(name);
        return StreamSupport.stream(any(name).spliterator(), false)
                .map(one -> {
                    if (!one.isTextual()) {
                        throw bad(name, "is not a list of texts");
                    }
                    return one.textValue();
                })
                .toList();
    }

    /** A field that is a whole number, or null. */
    Optional<Long> numberOrNull(String name) {
        JsonNode value = any(name);
        if (!value.isNull() && !(value.isIntegralNumber() && value.canConvertToLong())) {
            throw bad(name, "is not a whole number");
        }
        return value.isNull() ? Optional.empty() : Optional.of(value.longValue());
    }
}
