package io.synproof.properties.documents;

import io.synproof.properties.documents.yaml.DocumentMapping;
import io.synproof.properties.documents.yaml.DocumentNode;
import io.synproof.properties.questions.Question;
import io.synproof.properties.questions.Questions;
import java.util.List;

/** The question of a check, as it is written. */
sealed interface WrittenQuestion {

    /** The keys that can ask a question; a check has one of them. */
    List<String> KEYS = List.of(Property.KEY);

    /**
     * The question itself.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if there is no such question
     */
    Question<?> question();

    /**
     * A property that has a name.
     *
     * @param name its name
     */
    record Property(DocumentNode name) implements WrittenQuestion {
        private static final String KEY = "property";

        @Override
        public Question<?> question() {
            String text = name.text();
            return name.place().locate(() -> Questions.named(text));
        }
    }

    /**
     * The question of a check.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if it asks none
     */
    static WrittenQuestion of(DocumentMapping check) {
        return check.get(Property.KEY)
                .map(Property::new)
                .orElseThrow(() -> check.place()
                        .error("this check asks nothing: it needs " + String.join(" or ", KEYS)));
    }
}
