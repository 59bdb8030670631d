package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.synproof.properties.documents.scenario.ShippedSchedules;
import io.synproof.properties.markup.yaml.DocumentMapping;
import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.markup.yaml.DocumentNode.Scalar;
import io.synproof.properties.markup.yaml.DocumentNode.Sequence;
import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.markup.yaml.YamlReader;
import io.synproof.properties.scenarios.Setting;
import io.synproof.properties.scenarios.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of documents with scenarios, as far as JSON Schema is used in it. */
class ScenarioSchemaTest {
    private static final String PRINTED = Shell.run("scenarios", "--schema").out();

    @Test
    void theSchemaInTheDocumentsIsTheOneThatIsPrinted() throws IOException {
        assertThat(Files.readString(Path.of("../docs/scenario.schema.json")))
                .as("written anew by ./synproof scenarios --schema")
                .isEqualTo(PRINTED);
    }

    @Test
    void itHasEverySettingAndWhatItDecides() throws IOException {
        JsonNode settings = schema().at("/properties/settings/properties");

        assertThat(settings.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        Settings.ALL.stream().map(Setting::key).toList());
        assertThat(settings.at("/timeWait").toString())
                .isEqualTo("{\"description\":\"how long TIME-WAIT lasts, in ticks, 2 msl unless it"
                        + " is set; a word where there is no clock\",\"default\":\"anyMoment\","
                        + "\"anyOf\":[{\"enum\":[\"anyMoment\",\"quiet\",\"never\"]},"
                        + "{\"type\":\"integer\",\"minimum\":0,\"maximum\":32}]}");
    }

    @ParameterizedTest
    @MethodSource("io.synproof.properties.cli.ShippedSchedulesTest#names")
    void everyScheduleThatComesWithSynproofIsValid(String name) throws IOException {
        Path file = Path.of("src/main/resources/io/synproof/properties/documents/scenario")
                .resolve("schedules/" + name + ".yaml");

        assertThat(ShippedSchedules.NAMES).contains(name);
        assertThat(isValid(YamlReader.read(file))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about: [x]",
                "setings: {}",
                "settings: {drap: 1}",
                "settings: {drop: 10}",
                "settings: {network: bug}",
                "play: client opens",
                "play: []",
                "client: {opens: 1}"
            })
    void aWrongDocumentIsNot(String text) throws IOException {
        assertThat(isValid(YamlReader.read(new DocumentText("my.yaml", text)))).isFalse();
        assertThat(isValid(YamlReader.read(new DocumentText(
                        "my.yaml", "{from: other.yaml, settings: {cookies: 1, drop: unlimited}}"))))
                .isTrue();
    }

    private static boolean isValid(DocumentNode node) throws IOException {
        return isValid(schema(), node);
    }

    private static JsonNode schema() throws IOException {
        return new ObjectMapper().readTree(PRINTED);
    }

    private static boolean isValid(JsonNode schema, DocumentNode node) {
        boolean any = !schema.has("anyOf")
                || StreamSupport.stream(schema.get("anyOf").spliterator(), false)
                        .anyMatch(one -> isValid(one, node));
        return any
                && switch (node) {
                    case Scalar scalar -> isValid(schema, scalar.text());
                    case Sequence list ->
                        schema.path("type").asText().equals("array")
                                && list.items().size()
                                        >= schema.path("minItems").asInt()
                                && list.items().stream()
                                        .allMatch(item -> isValid(schema.get("items"), item));
                    case DocumentMapping mapping ->
                        schema.path("type").asText().equals("object")
                                && mapping.entries().stream()
                                        .allMatch(entry -> schema.get("properties")
                                                        .has(entry.key())
                                                && isValid(
                                                        schema.get("properties").get(entry.key()),
                                                        entry.value()));
                };
    }

    private static boolean isValid(JsonNode schema, String text) {
        boolean isNumber = text.matches("\\d+");
        JsonNode value =
                isNumber ? IntNode.valueOf(Integer.parseInt(text)) : TextNode.valueOf(text);
        return switch (schema.path("type").asText()) {
            case "integer" ->
                isNumber
                        && value.asInt() >= schema.get("minimum").asInt()
                        && value.asInt() <= schema.get("maximum").asInt();
            case "array", "object" -> false;
            default ->
                !schema.has("enum")
                        || StreamSupport.stream(schema.get("enum").spliterator(), false)
                                .anyMatch(value::equals);
        };
    }
}
