package io.synproof.properties.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.question.NamedQuestion;
import io.synproof.properties.questions.QuestionBlock;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.Setting;
import io.synproof.properties.scenarios.Settings;
import io.synproof.properties.scenarios.ValueDomain;
import io.synproof.words.SentenceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * The JSON schema of the blocks of a document, with which editors complete and check them. That of
 * a claim is its root; {@code $defs/scenarios} and {@code $defs/question} are those of the others.
 */
public final class ClaimSchema {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private ClaimSchema() {}

    /** The schema as JSON, with the names of properties and settings and the kinds of sentences. */
    public static JsonNode json() {
        ObjectNode schema = read();
        ObjectNode definitions = (ObjectNode) schema.get("$defs");
        ArrayNode names = ((ObjectNode) definitions.at("/property/anyOf/0")).putArray("enum");
        Questions.ALL.stream().map(NamedQuestion::name).forEach(names::add);
        ObjectNode check = (ObjectNode) definitions.get("check");
        ObjectNode question = (ObjectNode) definitions.get("question");
        QuestionBlock.KINDS.forEach(kind -> {
            addSentence(check, "/allOf/1/oneOf", kind);
            addSentence(question, "/oneOf", kind);
        });
        ObjectNode settings = (ObjectNode) definitions.get("settings").get("properties");
        Settings.ALL.forEach(setting -> settings.set(setting.key(), value(setting)));
        return schema;
    }

    /** Another way to ask a question: one of the keys at a path is required. */
    private static void addSentence(ObjectNode block, String path, SentenceKind kind) {
        ((ObjectNode) block.get("properties"))
                .putObject(kind.word())
                .put("description", "Asks in words, " + kind.form() + ": " + kind.meaning() + ".")
                .put("type", "string");
        ((ArrayNode) block.at(path)).addObject().putArray("required").add(kind.word());
    }

    /** The legal values of a setting. An editor takes a word such as 6.14 for a number. */
    private static ObjectNode value(Setting<?> setting) {
        ObjectNode value = MAPPER.createObjectNode();
        value.put("description", setting.about() + ": " + setting.domain().describe());
        ArrayNode kinds = value.putArray("anyOf");
        ArrayNode words = MAPPER.createArrayNode();
        setting.domain().named().stream().map(ValueDomain.Named::word).forEach(word -> {
            words.add(word);
            if (NUMBER.matcher(word).matches()) {
                words.add(new BigDecimal(word));
            }
        });
        if (!words.isEmpty()) {
            kinds.addObject().set("enum", words);
        }
        setting.domain()
                .numbers()
                .ifPresent(numbers -> kinds.addObject()
                        .put("type", "integer")
                        .put("minimum", numbers.least())
                        .put("maximum", numbers.most()));
        return value;
    }

    private static ObjectNode read() {
        try {
            return (ObjectNode)
                    MAPPER.readTree(DocumentText.beside(ClaimSchema.class, "claim.schema.json")
                            .orElseThrow()
                            .text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
