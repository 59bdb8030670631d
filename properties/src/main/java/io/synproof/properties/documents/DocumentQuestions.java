package io.synproof.properties.documents;

import io.synproof.properties.markup.markdown.MarkdownBlock.Fence;
import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.question.NamedQuestion;
import io.synproof.properties.question.Question;
import io.synproof.properties.questions.QuestionBlock;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.questions.SavedQuestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The questions that a document can name at one of its lines: those that it has saved above, and
 * all others.
 *
 * @param own its own, by their names
 */
record DocumentQuestions(Map<String, Question<?>> own) {
    private static final String PROPERTY = "property";

    /** None of its own. */
    static final DocumentQuestions NONE = new DocumentQuestions(Map.of());

    /** These, and that of a block. */
    DocumentQuestions and(Fence block) {
        DocumentNode content = block.node();
        SavedQuestion saved = QuestionBlock.of(content, "", "");
        if (names().contains(saved.name())) {
            throw content.place().error("there is a question '" + saved.name() + "' already");
        }
        Map<String, Question<?>> more = new LinkedHashMap<>(own);
        more.put(saved.name(), content.place().locate(saved::questionInWords));
        return new DocumentQuestions(more);
    }

    /** The question that a text names, or the one that it asks as a sentence. */
    Question<?> named(DocumentNode node) {
        String text = node.text();
        if (text.contains(":")) {
            return node.place().locate(() -> Questions.named(text));
        }
        String name = node.name(PROPERTY, names());
        return Optional.<Question<?>>ofNullable(own.get(name))
                .orElseGet(() -> Questions.named(name));
    }

    private List<String> names() {
        return Stream.concat(own.keySet().stream(), Questions.ALL.stream().map(NamedQuestion::name))
                .toList();
    }
}
