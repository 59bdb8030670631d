package io.synproof.properties.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A difference between a file and the model.
 *
 * @param path where it is, such as {@code server.slots[0].endpoint.snd.una}
 * @param file what the file says
 * @param model what the model says
 */
public record Difference(String path, String file, String model) {
    private static final String NOTHING = "nothing";
    private static final int LONGEST = 100;

    /** All differences of two trees: the smallest parts of them that are not the same. */
    static List<Difference> between(JsonNode file, JsonNode model) {
        return between("", file, model).toList();
    }

    private static Stream<Difference> between(String path, JsonNode file, JsonNode model) {
        if (file.equals(model)) {
            return Stream.of();
        }
        if (file.isObject() && model.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            file.fieldNames().forEachRemaining(names::add);
            model.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .flatMap(name -> between(
                            path.isEmpty() ? name : path + "." + name,
                            file.path(name),
                            model.path(name)));
        }
        if (file.isArray() && model.isArray()) {
            return IntStream.range(0, Math.max(file.size(), model.size()))
                    .boxed()
                    .flatMap(i -> between(path + "[" + i + "]", file.path(i), model.path(i)));
        }
        return Stream.of(new Difference(path, text(file), text(model)));
    }

    /** The same difference in another place. */
    Difference at(String other) {
        return new Difference(other, file, model);
    }

    private static String text(JsonNode value) {
        String text = value.isMissingNode() ? NOTHING : value.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }

    /** In a line. */
    @Override
    public String toString() {
        return path + ": the file says " + file + ", the model " + model;
    }
}
