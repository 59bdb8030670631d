package io.synproof.checker;

import io.synproof.checker.model.Model;
import io.synproof.checker.verdict.Verdict;

/** A language of questions in words: a service, found by {@link Checker#ask}. */
public interface QuestionLanguage {

    /**
     * The verdict on a question about a model.
     *
     * @param checker a checker of the model, whose bounds and threads are used
     * @throws IllegalArgumentException if the question cannot be read
     */
    <S, A> Verdict<?, A> ask(Checker<S, A> checker, Model<S, A> model, String question);
}
