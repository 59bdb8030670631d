package io.synproof.properties.documents;

import io.synproof.properties.markup.yaml.DocumentEntry;
import io.synproof.properties.markup.yaml.DocumentMapping;
import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.question.Question;
import io.synproof.properties.questions.QuestionBlock;
import io.synproof.properties.questions.Questions;
import io.synproof.words.SentenceKind;
import java.util.List;
import java.util.stream.Stream;

/** The question of a check, as it is written. */
sealed interface WrittenQuestion {

    /** The keys that can ask a question; a check has one of them. */
    List<String> KEYS = Stream.concat(
                    Stream.of(Property.KEY), QuestionBlock.KINDS.stream().map(SentenceKind::word))
            .toList();

    /**
     * The question itself.
     *
     * @param own the questions that the document has named above
     * @throws io.synproof.properties.scenarios.BadInputException if there is no such question
     */
    Question<?> question(DocumentQuestions own);

    /**
     * A property that has a name.
     *
     * @param name its name
     */
    record Property(DocumentNode name) implements WrittenQuestion {
        private static final String KEY = "property";

        @Override
        public Question<?> question(DocumentQuestions own) {
            return own.named(name);
        }
    }

    /**
     * A sentence of the language of questions, such as {@code never: client.state == TIME_WAIT}.
     *
     * @param kind the word for its kind
     * @param body what stands behind it
     */
    record Words(String kind, DocumentNode body) implements WrittenQuestion {
        @Override
        public Question<?> question(DocumentQuestions own) {
            String text = kind + ": " + body.text();
            return body.place().locate(() -> Questions.named(text));
        }
    }

    /**
     * The question of a check.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if it asks none, or two
     */
    static WrittenQuestion of(DocumentMapping check) {
        DocumentEntry asked = check.atMostOne(KEYS)
                .orElseThrow(() -> check.place()
                        .error("this check asks nothing: it needs one of "
                                + String.join(", ", KEYS)));
        return asked.key().equals(Property.KEY)
                ? new Property(asked.value())
                : new Words(asked.key(), asked.value());
    }
}
