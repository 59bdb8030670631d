package io.synproof.properties.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.synproof.properties.markup.markdown.MarkdownBlock.Fence;
import io.synproof.properties.markup.markdown.MarkdownReader;
import io.synproof.properties.markup.yaml.DocumentMapping;
import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.markup.yaml.YamlReader;
import io.synproof.properties.questions.QuestionBlock;
import io.synproof.properties.scenarios.BadInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema for editors: it takes what the reader takes, and refuses what the reader refuses. */
class ClaimSchemaTest {
    private static final Path CATALOGUE =
            Path.of("src/main/resources/io/synproof/properties/catalogue");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final String CLAIM = """
            id: X-1
            claim: It is so.
            from: [002:51, lecture 7]
            checks:
              one:
                property: bothWait
                scenario: close
                settings: {serverSends: 1}
                supportedBy: holds
                unless: both close at once
                control: {serverCloses: anyTime}
            """;

    private static final String QUESTION = """
            name: mine
            says: The client never crashes.
            about: the client runs
            when: client.up
            never: 'false'
            found: It has crashed.
            """;

    private static Schema schema(BlockKind kind) {
        ObjectNode schema = (ObjectNode) ClaimSchema.json();
        return REGISTRY.getSchema(
                (switch (kind) {
                            case CLAIM -> schema;
                            case SCENARIOS -> definition(schema, "scenarios");
                            case QUESTION -> definition(schema, "question");
                        })
                        .toString(),
                InputFormat.JSON);
    }

    private static ObjectNode definition(ObjectNode schema, String name) {
        ObjectNode definition = (ObjectNode) schema.get("$defs").get(name);
        definition.set("$defs", schema.get("$defs").deepCopy());
        return definition;
    }

    /** The complaints of a validator about a block. */
    private static List<String> complaints(Schema schema, String block) {
        JsonNode json = json(YamlReader.read(new DocumentText("block", block)));
        return schema.validate(json.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** A value as an editor reads it: what is written like a number is one. */
    private static JsonNode json(DocumentNode node) {
        return switch (node) {
            case DocumentNode.Scalar scalar ->
                scalar.text().matches("\\d{1,9}(\\.\\d+)?")
                        ? MAPPER.getNodeFactory().numberNode(new BigDecimal(scalar.text()))
                        : MAPPER.getNodeFactory().textNode(scalar.text());
            case DocumentNode.Sequence list -> {
                ArrayNode array = MAPPER.createArrayNode();
                list.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case DocumentMapping mapping -> {
                ObjectNode object = MAPPER.createObjectNode();
                mapping.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
                yield object;
            }
        };
    }

    private static List<String> blocks(DocumentText document, BlockKind kind) {
        return MarkdownReader.blocks(document).stream()
                .filter(Fence.class::isInstance)
                .map(Fence.class::cast)
                .filter(fence -> BlockKind.of(fence).filter(kind::equals).isPresent())
                .map(fence -> fence.content().text())
                .toList();
    }

    private static List<DocumentText> documents() throws IOException {
        try (Stream<Path> files = Files.list(CATALOGUE)) {
            return Stream.concat(
                            files.filter(Files::isRegularFile).sorted().map(DocumentText::read),
                            Stream.of(new DocumentText("template.md", ClaimTemplate.text())))
                    .toList();
        }
    }

    @Test
    void everyBlockOfEveryDocumentThatComesWithSynproofFitsIt() throws IOException {
        for (BlockKind kind : List.of(BlockKind.CLAIM, BlockKind.SCENARIOS)) {
            Schema schema = schema(kind);
            List<String> blocks = documents().stream()
                    .flatMap(document -> blocks(document, kind).stream())
                    .toList();

            assertThat(blocks).hasSizeGreaterThan(10);
            assertThat(blocks.stream().flatMap(block -> complaints(schema, block).stream()))
                    .isEmpty();
        }
    }

    @Test
    void whatTheReaderRefusesItRefuses() {
        Schema schema = schema(BlockKind.CLAIM);
        assertThat(complaints(schema, CLAIM)).isEmpty();
        assertThat(complaints(
                        schema,
                        CLAIM.replace("property: bothWait", "never: client.state == CLOSED")))
                .isEmpty();
        assertThat(List.of(
                        CLAIM.replace("id: X-1", "id: mine"),
                        CLAIM.replace("from:", "form:"),
                        CLAIM.replace("property: bothWait\n", "\n"),
                        CLAIM.replace("bothWait\n", "bothWait\n    always: 'true'\n"),
                        CLAIM.replace("serverSends", "serverSaid"),
                        CLAIM.replace("serverSends: 1", "serverSends: 100"),
                        CLAIM.replace("anyTime", "sometimes"),
                        CLAIM.replace("holds", "true"),
                        CLAIM.replace("    supportedBy: holds\n", ""),
                        CLAIM.replace("holds\n", "holds\n    contradictedBy: holds\n"),
                        CLAIM.replace("    unless: both close at once\n", ""),
                        CLAIM.replace("{serverCloses: anyTime}", "{}"),
                        CLAIM.replace("  one:", "  one/two:"),
                        CLAIM + "terms: [{said: a, standard: b, source: c}]\n",
                        "id: X-1\nclaim: It is so.\n",
                        "id: X-1\nclaim: It is so.\nchecks: later\n",
                        "id: X-1\nclaim: It is so.\nterms: [{said: a}]\n"))
                .allSatisfy(wrong -> {
                    assertThat(complaints(schema, wrong)).as(wrong).isNotEmpty();
                    assertThat(isRefused(wrong)).as(wrong).isTrue();
                });
    }

    @Test
    void ofQuestionsItRefusesWhatTheReaderRefuses() {
        Schema schema = schema(BlockKind.QUESTION);
        assertThat(complaints(schema, QUESTION)).isEmpty();
        assertThat(isRefused("question", QUESTION)).isFalse();
        assertThat(List.of(
                        QUESTION.replace("name: mine\n", ""),
                        QUESTION.replace("mine", "Mine"),
                        QUESTION.replace("found", "explanation"),
                        QUESTION.replace("when: client.up\n", ""),
                        QUESTION.replace("never: 'false'\n", ""),
                        QUESTION + "always: 'true'\n",
                        QUESTION + "unit: segments\n"))
                .allSatisfy(wrong -> {
                    assertThat(complaints(schema, wrong)).as(wrong).isNotEmpty();
                    assertThat(isRefused("question", wrong)).as(wrong).isTrue();
                });
    }

    private static boolean isRefused(String block) {
        return isRefused("claim", block);
    }

    private static boolean isRefused(String kind, String block) {
        try {
            ClaimDocument.of(
                    new DocumentText("note.md", "```yaml " + kind + "\n" + block + "```\n"));
            return false;
        } catch (BadInputException _) {
            return true;
        }
    }

    @Test
    void itsKeysAreTheReaders() {
        JsonNode json = ClaimSchema.json();

        assertThat(keys(json)).containsExactlyInAnyOrderElementsOf(ClaimReader.KEYS);
        assertThat(keys(json.at("/$defs/check")))
                .containsExactlyInAnyOrderElementsOf(CheckReader.KEYS);
        assertThat(keys(json.at("/$defs/scenarios/additionalProperties")))
                .containsExactlyInAnyOrderElementsOf(DocumentScenarios.KEYS);
        assertThat(keys(json.at("/$defs/question")))
                .containsExactlyInAnyOrderElementsOf(QuestionBlock.KEYS);
        assertThat(keys(json.at("/properties/terms/items")))
                .containsExactlyInAnyOrderElementsOf(ClaimReader.TERM_KEYS);
    }

    private static List<String> keys(JsonNode object) {
        return object.get("properties").properties().stream()
                .map(entry -> entry.getKey())
                .toList();
    }
}
