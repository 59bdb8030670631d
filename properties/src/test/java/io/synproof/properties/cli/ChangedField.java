package io.synproof.properties.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A place of a JSON tree where a single value is.
 *
 * @param path where it is, in words
 * @param value the value
 * @param put puts another in its place
 */
record ChangedField(String path, JsonNode value, Consumer<JsonNode> put) {

    /** Changes a value of a tree, drawn by lot, to another; gives what was done, in words. */
    static String change(JsonNode tree, Random lots) {
        List<ChangedField> all = new ArrayList<>();
        collect("", tree, all);
        ChangedField one = all.get(lots.nextInt(all.size()));
        JsonNode other = other(one.value, all, lots);
        one.put.accept(other);
        return one.path + ": " + one.value + " to " + other;
    }

    private static void collect(String path, JsonNode node, List<ChangedField> all) {
        if (node instanceof ObjectNode object) {
            object.fieldNames()
                    .forEachRemaining(name -> enter(
                            path + "." + name,
                            object.get(name),
                            other -> object.set(name, other),
                            all));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                enter(path + "[" + i + "]", array.get(i), other -> array.set(place, other), all);
            }
        }
    }

    private static void enter(
            String path, JsonNode value, Consumer<JsonNode> put, List<ChangedField> all) {
        if (value.isContainerNode()) {
            collect(path, value, all);
        } else {
            all.add(new ChangedField(path, value, put));
        }
    }

    /** A number becomes another, a text another text of the tree, or a longer one. */
    private static JsonNode other(JsonNode value, List<ChangedField> all, Random lots) {
        if (value.isBoolean()) {
            return BooleanNode.valueOf(!value.booleanValue());
        }
        if (value.isNumber()) {
            return LongNode.valueOf(value.longValue() + 1 + lots.nextInt(3));
        }
        List<JsonNode> texts = all.stream()
                .map(ChangedField::value)
                .filter(JsonNode::isTextual)
                .filter(text -> !text.equals(value))
                .toList();
        return lots.nextBoolean()
                ? texts.get(lots.nextInt(texts.size()))
                : TextNode.valueOf(value.asText() + "x");
    }
}
