package io.synproof.properties.questions;

import io.synproof.properties.question.Question;
import io.synproof.words.SentenceKind;
import java.util.Optional;

/**
 * A sentence that has been saved under a name.
 *
 * @param name the name
 * @param summary what it says, in one sentence
 * @param kind the kind of the sentence
 * @param body what follows the kind
 * @param subject what the question is about, if the sentence does not say it
 * @param unit what a question about cost counts, as a plural; empty if the sentence says it
 * @param noted a text for the margin of a trace, in the language of sentences: what is counted
 * @param found the explanation of the end of a trace; empty if there is none of its own
 */
public record SavedQuestion(
        String name,
        String summary,
        SentenceKind kind,
        String body,
        Optional<SavedSubject> subject,
        Optional<String> unit,
        Optional<String> noted,
        Optional<String> found) {

    /**
     * The subject of a saved question.
     *
     * @param words a clause that follows "it never happens that"
     * @param predicate the same as a predicate
     */
    public record SavedSubject(String words, String predicate) {}

    /** The whole sentence. */
    public String sentence() {
        return kind.word() + ": " + body;
    }

    /**
     * The question under its name.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if the sentence cannot be read
     */
    public Question<?> question() {
        return SentenceQuestions.saved(this, name);
    }

    /**
     * The question under its sentence, by which it can be asked where its name is not known.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if the sentence cannot be read
     */
    public Question<?> questionInWords() {
        return SentenceQuestions.saved(this, sentence());
    }
}
