package io.synproof.properties.documents;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.question.Question;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words for outcomes in documents, such as {@code holds}. */
final class OutcomeWords {
    private OutcomeWords() {}

    /** The word for an outcome. */
    static String of(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** The outcomes that a question can have once it is decided, the positive one first. */
    static List<Outcome> possible(Question<?> question) {
        return question.kind() == Question.Kind.REACHABLE
                ? List.of(Outcome.REACHED, Outcome.UNREACHABLE)
                : List.of(Outcome.HOLDS, Outcome.VIOLATED);
    }

    /**
     * The outcome of a question that a text names.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if the question cannot have it
     */
    static Outcome outcome(DocumentNode node, Question<?> question) {
        Stream<Outcome> outcomes = possible(question).stream();
        List<String> words = possible(question).stream().map(OutcomeWords::of).toList();
        String word = node.name("outcome of '" + question.name() + "'", words);
        return outcomes.filter(outcome -> of(outcome).equals(word)).findFirst().orElseThrow();
    }
}
