package io.synproof.words;

import io.synproof.checker.Checker;
import io.synproof.checker.QuestionLanguage;
import io.synproof.checker.cost.Cost;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.verdict.Verdict;

/** The language of sentences, for {@link Checker#ask}. */
public final class Words implements QuestionLanguage {

    @Override
    public <S, A> Verdict<?, A> ask(Checker<S, A> checker, Model<S, A> model, String question) {
        return model instanceof LabelledModel<S, A, ?> labelled
                ? labelled(checker, labelled, question)
                : labelled(checker, LabelledModel.of(model), question);
    }

    private static <S, A, L> Verdict<?, A> labelled(
            Checker<S, A> checker, LabelledModel<S, A, L> model, String question) {
        Sentence<S, L> sentence =
                new SentenceReader<>(ModelVocabulary.<S, L>of(model)).read(question);
        Checker<MonitoredState<S, PastMemory>, A> watching =
                checker.ofModel(sentence.watched(model));
        return switch (sentence.kind().decision()) {
            case BY_ONE_STATE_OR_STEP -> watching.check(sentence.property(model));
            case BY_WHOLE_RUNS -> watching.check(sentence.temporal(model));
            case BY_COST -> {
                Cost<MonitoredState<S, PastMemory>, A> cost = Cost.ofLabels(
                        sentence.predicate(1), sentence.watched(model), sentence.cost(model));
                yield sentence.kind() == SentenceKind.CHEAPEST
                        ? watching.cheapest(sentence.property(model), cost)
                        : watching.mostExpensive(sentence.property(model), cost);
            }
            case BY_COMPARISON ->
                throw new SentenceException("a sentence can compare with no model but this one;"
                        + " ObservedModel.refines compares with one of yours");
            case BY_KNOWLEDGE ->
                throw new SentenceException("this model has no agents that a sentence can name;"
                        + " Formula.knows asks what an agent of yours knows");
        };
    }
}
