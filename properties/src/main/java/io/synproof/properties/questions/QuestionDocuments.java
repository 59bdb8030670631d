package io.synproof.properties.questions;

import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.question.NamedQuestion;
import io.synproof.properties.question.Question;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The documents of questions that come with Synproof. */
final class QuestionDocuments {
    private static final List<String> FILES = List.of(
            "opening",
            "unanswered",
            "queues",
            "sockets",
            "closing",
            "timewait",
            "liveness",
            "strangers",
            "octets",
            "loss",
            "datagrams",
            "costs");

    private static final Map<String, Question<?>> MADE = new ConcurrentHashMap<>();

    private QuestionDocuments() {}

    /** Their questions, in the order of the documents. */
    static List<NamedQuestion> all() {
        return saved().stream().map(QuestionDocuments::named).toList();
    }

    /** The same as they are written. */
    static List<SavedQuestion> saved() {
        return FILES.stream()
                .flatMap(file -> SavedQuestionReader.questions(text(file)).stream())
                .toList();
    }

    private static NamedQuestion named(SavedQuestion saved) {
        return new NamedQuestion(
                saved.name(),
                saved.summary(),
                SentenceQuestions.kind(saved.kind()),
                () -> MADE.computeIfAbsent(saved.name(), _ -> saved.question()));
    }

    private static DocumentText text(String name) {
        return DocumentText.beside(QuestionDocuments.class, name + ".md").orElseThrow();
    }
}
