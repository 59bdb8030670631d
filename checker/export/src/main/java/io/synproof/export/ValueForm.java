package io.synproof.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The two forms that a value has as JSON; they differ where JSON has no word of its own. */
enum ValueForm {
    /** For people and their scripts. */
    PLAIN {
        @Override
        JsonNode number(BigInteger number) {
            return JSON.numberNode(number);
        }

        @Override
        JsonNode optional(Optional<JsonNode> value) {
            return value.orElseGet(JSON::nullNode);
        }

        @Override
        JsonNode set(List<JsonNode> elements) {
            return array(elements);
        }

        @Override
        JsonNode map(List<List<JsonNode>> entries) {
            return entries.stream().allMatch(entry -> entry.getFirst().isTextual())
                    ? object(entries)
                    : array(entries.stream().<JsonNode>map(ValueForm::array).toList());
        }

        @Override
        JsonNode variant(String tag, ObjectNode fields) {
            return JSON.objectNode().put("is", tag).setAll(fields);
        }

        @Override
        JsonNode opaque(String text) {
            return JSON.textNode(text);
        }
    },
    /** Apalache's Informal Trace Format (its ADR 15). */
    ITF {
        @Override
        JsonNode number(BigInteger number) {
            return JSON.objectNode().put("#bigint", number.toString());
        }

        @Override
        JsonNode optional(Optional<JsonNode> value) {
            ObjectNode tagged = JSON.objectNode().put("tag", value.isPresent() ? "Some" : "None");
            tagged.set("value", value.orElseGet(() -> wrapped("#tup", List.of())));
            return tagged;
        }

        @Override
        JsonNode set(List<JsonNode> elements) {
            return wrapped("#set", elements);
        }

        @Override
        JsonNode map(List<List<JsonNode>> entries) {
            return wrapped(
                    "#map", entries.stream().<JsonNode>map(ValueForm::array).toList());
        }

        @Override
        JsonNode variant(String tag, ObjectNode fields) {
            return JSON.objectNode().put("tag", tag).set("value", fields);
        }

        @Override
        JsonNode opaque(String text) {
            return JSON.objectNode().put("#unserializable", text);
        }
    };

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    abstract JsonNode number(BigInteger number);

    abstract JsonNode optional(Optional<JsonNode> value);

    abstract JsonNode set(List<JsonNode> elements);

    /** Of entries, each a key and a value. */
    abstract JsonNode map(List<List<JsonNode>> entries);

    /** A record of a sealed interface. */
    abstract JsonNode variant(String tag, ObjectNode fields);

    /** A value of which no more than its text is known. */
    abstract JsonNode opaque(String text);

    static ArrayNode array(List<JsonNode> elements) {
        return JSON.arrayNode().addAll(elements);
    }

    private static ObjectNode object(List<List<JsonNode>> entries) {
        ObjectNode object = JSON.objectNode();
        entries.forEach(entry -> object.set(entry.getFirst().textValue(), entry.getLast()));
        return object;
    }

    private static ObjectNode wrapped(String name, List<JsonNode> elements) {
        return JSON.objectNode().set(name, array(elements));
    }
}
